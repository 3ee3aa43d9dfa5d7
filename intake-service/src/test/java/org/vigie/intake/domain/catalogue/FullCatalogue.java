package org.vigie.intake.domain.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;

/** One event of each kind with every field given, for contracts. */
public final class FullCatalogue {
    /** A document of which everything is said. */
    public static final DocumentDescribed DOCUMENT = new DocumentDescribed(
            new Document(
                    "GUIDE-PARENTS",
                    "Guide pour les parents",
                    "Repérer, parler, se faire aider.",
                    "https://example.org/guide",
                    LocalDate.of(2026, 6, 30)),
            Instant.parse("2023-04-03T08:00:00Z"));

    private FullCatalogue() {}
}
