package org.vigie.mapping.readmodel.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.eventlog.EventIds;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Theme;

/** The code lists of the map that HSDS knows as taxonomies. Ids are made of names, so they are the same everywhere and for ever. */
public enum Taxonomy {
    /** What services are about. */
    THEMES(Theme.class, "Thèmes", "Ce que les services apportent aux mineurs, aux familles et aux professionnels."),
    /** Whom services are for. */
    AUDIENCES(
            Gender.class,
            "Publics",
            "À qui un service est réservé ; sans terme de cette taxonomie, il est ouvert à tous."),
    /** What organisations are by their statutes. */
    KINDS(PartnerKind.class, "Natures", "Ce qu’un acteur est par ses statuts."),
    /** The fields in which organisations work. */
    SECTORS(Sector.class, "Secteurs", "Le domaine dans lequel un acteur travaille.");

    private final Class<? extends Enum<?>> codes;
    private final String label;
    private final String definition;

    Taxonomy(Class<? extends Enum<?>> codes, String label, String definition) {
        this.label = label;
        this.definition = definition;
        this.codes = codes;
    }

    /** Its id. */
    public UUID id() {
        return EventIds.of("hsds", "taxonomy", name());
    }

    /** Its French name. */
    public String label() {
        return label;
    }

    /** What it is, in French. */
    public String definition() {
        return definition;
    }

    /** Its terms, in the order of their codes; none lies below another. */
    public List<Term> terms() {
        return Arrays.stream(codes.getEnumConstants())
                .<Term>map(code -> new Term(this, code))
                .toList();
    }

    /** The taxonomy with this id. */
    public static Optional<Taxonomy> of(UUID id) {
        return Stream.of(values()).filter(taxonomy -> taxonomy.id().equals(id)).findFirst();
    }
}
