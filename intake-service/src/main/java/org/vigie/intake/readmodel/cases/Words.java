package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.Documents;
import org.vigie.intake.application.FrenchWords;
import org.vigie.intake.application.partners.PartnerSearch;
import org.vigie.intake.domain.catalogue.Document;
import org.vigie.territories.Territories;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Vocabulary;

/**
 * Finds terms by words of their French labels. PostgreSQL turns labels and what is looked for into the same stems without accents, so
 * no row holds text and a label that changes is found by its new words at once.
 */
@ApplicationScoped
class Words {
    private static final String STEMS = """
            SELECT term, tsvector_to_array(to_tsvector('public.vigie_french', label))
              FROM unnest(?::text[], ?::text[]) AS l (term, label)
            """;

    /** In the place of a term: what is looked for. */
    private static final String ASKED = "";

    private final DataSource database;
    private final Documents documents;
    private final PartnerSearch partners;
    private volatile @Nullable Map<String, Set<String>> termsByStem;

    Words(DataSource database, Documents documents, PartnerSearch partners) {
        this.database = database;
        this.documents = documents;
        this.partners = partners;
    }

    /** For each word of {@code text} that says something the terms that it may mean; a case has one of each. Blocks. */
    List<Set<String>> find(String text) {
        Map<String, Set<String>> known = termsByStem();
        List<String> terms = new ArrayList<>(List.of(ASKED));
        List<String> labels = new ArrayList<>(List.of(text));
        // which anybody may have changed since
        documents.catalogue().entries().values().forEach(entry -> {
            Document document = entry.document();
            terms.add(Term.DOCUMENT.of(document.reference()));
            labels.add(document.reference() + " " + document.title());
        });
        Map<String, Collection<String>> stems = new HashMap<>(stems(terms, labels));
        Collection<String> asked = Objects.requireNonNull(stems.remove(ASKED));
        Map<UUID, Set<String>> named = partners.named(asked);
        named.forEach((partnerId, name) -> stems.put(Term.PARTNER.of(partnerId.toString()), name));
        Map<String, Set<String>> ofToday = byStem(stems);
        return asked.stream()
                .map(stem -> union(known.getOrDefault(stem, Set.of()), ofToday.getOrDefault(stem, Set.of())))
                .toList();
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private Map<String, Set<String>> termsByStem() {
        Map<String, Set<String>> known = termsByStem;
        if (known == null) {
            List<String> terms = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            label(terms, labels);
            known = byStem(stems(terms, labels));
            termsByStem = known;
        }
        return known;
    }

    private static Map<String, Set<String>> byStem(Map<String, ? extends Collection<String>> stems) {
        Map<String, Set<String>> terms = new HashMap<>();
        stems.forEach((term, words) -> words.forEach(
                stem -> terms.computeIfAbsent(stem, _ -> new TreeSet<>()).add(term)));
        return terms;
    }

    private static void label(List<String> terms, List<String> labels) {
        for (Term kind : Term.values()) {
            CodeList list = kind.labels();
            if (list != null) {
                Vocabulary.french().terms(list).forEach(word -> {
                    terms.add(kind.of(word.code()));
                    labels.add(word.label());
                });
            }
        }
        Territories.departments().forEach(department -> {
            terms.add(Term.DEPARTMENT.of(department.code()));
            labels.add(department.code() + " " + department.name() + " " + department.regionName());
        });
    }

    private Map<String, List<String>> stems(List<String> terms, List<String> labels) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STEMS)) {
            select.setArray(1, connection.createArrayOf("text", terms.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", labels.stream().map(FrenchWords::in).toArray()));
            Map<String, List<String>> stems = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stems.put(
                            row.getString(1), List.of((String[]) row.getArray(2).getArray()));
                }
            }
            return stems;
        } catch (SQLException e) {
            throw new IllegalStateException("labels could not be read as French", e);
        }
    }
}
