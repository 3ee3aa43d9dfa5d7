package org.vigie.mapping.readmodel.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.eventlog.EventIds;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.vocabulary.Vocabulary;

/**
 * A term of a taxonomy.
 *
 * @param code the code that everything else of the map knows it by
 */
public record Term(Taxonomy taxonomy, Enum<?> code) {

    /** Its id. */
    public UUID id() {
        return EventIds.of("hsds", "taxonomy_term", taxonomy.name(), code.name());
    }

    /** Its French name. */
    public String label() {
        return Vocabulary.label(code);
    }

    /** What it means, in French. */
    public String definition() {
        return Vocabulary.french().term(code).definition();
    }

    /** All there are. */
    public static Stream<Term> all() {
        return Stream.of(Taxonomy.values()).flatMap(taxonomy -> taxonomy.terms().stream());
    }

    /** What a service is and whom it is for. */
    public static List<Term> of(Service service) {
        return Stream.concat(
                        service.themes().stream().map(theme -> new Term(Taxonomy.THEMES, theme)),
                        service.audience().genders().stream().map(gender -> new Term(Taxonomy.AUDIENCES, gender)))
                .toList();
    }

    /** What an organisation is. */
    public static List<Term> of(PartnerDetails partner) {
        Enum<?> sector = partner.sector();
        Term kind = new Term(Taxonomy.KINDS, partner.kind());
        return sector == null ? List.of(kind) : List.of(kind, new Term(Taxonomy.SECTORS, sector));
    }
}
