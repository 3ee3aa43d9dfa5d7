package org.vigie.mapping.readmodel.directory.hsds;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.readmodel.PlainText;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.mapping.readmodel.directory.Taxonomy;
import org.vigie.mapping.readmodel.directory.Term;

/** Taxonomies, their terms, and what has them. */
final class HsdsTaxonomies {
    private static final String VERSION = "1.0";

    private HsdsTaxonomies() {}

    static Members taxonomy(Taxonomy taxonomy) {
        return new Members()
                .with("id", taxonomy.id())
                .with("name", taxonomy.label())
                .with("description", taxonomy.definition())
                .with("version", VERSION);
    }

    static Members term(Term term) {
        return new Members()
                .with("id", term.id())
                .with("code", term.code().name())
                .with("name", term.label())
                .with("description", term.definition())
                .with("taxonomy", term.taxonomy().label())
                .with("language", "fr")
                .with("taxonomy_id", term.taxonomy().id())
                .with("taxonomy_detail", taxonomy(term.taxonomy()));
    }

    /** Whether one of the texts has what is looked for, whatever its case and accents. */
    static boolean holds(@Nullable String search, String... texts) {
        return search == null
                || Stream.of(texts).anyMatch(text -> PlainText.of(text).contains(PlainText.of(search)));
    }

    /** That a service or an organisation has the terms. */
    static List<Members> attributes(String entity, UUID id, List<Term> terms) {
        return terms.stream()
                .map(term -> new Members()
                        .with("id", HsdsIds.of("attribute", id, term.id()))
                        .with("link_id", id)
                        .with("link_entity", entity)
                        .with("link_type", term.taxonomy().label())
                        .with("taxonomy_term_id", term.id())
                        .with("taxonomy_term", term(term)))
                .toList();
    }
}
