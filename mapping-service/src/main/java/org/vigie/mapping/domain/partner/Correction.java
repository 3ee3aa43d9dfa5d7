package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/**
 * What a partner would have its entry say. What it leaves out stays as it is; an empty text takes away what was known.
 *
 * @param remark what is wrong beyond these fields, in the partner's own words, for a cartographer to read
 */
public record Correction(
        @Nullable String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String remark) {

    /** Whether it would have anything other than it is. */
    public boolean saysNothing() {
        return name == null
                && description == null
                && website == null
                && email == null
                && phone == null
                && remark == null;
    }

    /** The details with what it says in them; the remark is for a person to follow. */
    public PartnerDetails of(PartnerDetails known) {
        return new PartnerDetails(
                name == null || name.isEmpty() ? known.name() : name,
                known.kind(),
                known.sector(),
                known.scope(),
                known.departments(),
                said(description, known.description()),
                said(website, known.website()),
                said(email, known.email()),
                said(phone, known.phone()),
                known.identifiers(),
                known.confidentiality(),
                known.source(),
                known.verificationMonths(),
                known.contacts(),
                known.places(),
                known.services());
    }

    private static @Nullable String said(@Nullable String told, @Nullable String known) {
        if (told == null) {
            return known;
        }
        return told.isEmpty() ? null : told;
    }
}
