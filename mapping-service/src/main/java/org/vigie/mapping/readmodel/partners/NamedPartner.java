package org.vigie.mapping.readmodel.partners;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/** A partner by its name, which everybody with a role may know, as the entry that stands for it. */
public record NamedPartner(UUID partnerId, String name) {
    /** By name. */
    public static final Comparator<NamedPartner> BY_NAME =
            Comparator.comparing(NamedPartner::name, Collator.getInstance(Locale.FRENCH));
}
