package org.vigie.intake.domain.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.intake.domain.catalogue.CatalogueCommand.DescribeDocument;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;
import org.vigie.intake.domain.catalogue.CatalogueRejection.DocumentChanged;

class CatalogueDeciderTest {
    private static final Instant NOW = Instant.parse("2023-04-03T08:00:00Z");
    private static final Document GUIDE = new Document("GUIDE", "Guide", null, null, null);
    private static final Document RETIRED = new Document("GUIDE", "Guide", null, null, LocalDate.of(2024, 6, 30));
    private static final Document LEAFLET = new Document("LEAFLET", "Dépliant", null, null, null);

    @Test
    void aDocumentIsDescribedChangedAndRetired() {
        catalogue().when(describe(GUIDE, null)).then(described(GUIDE));
        catalogue().given(described(GUIDE)).when(describe(RETIRED, null)).then(described(RETIRED));
        catalogue()
                .given(described(GUIDE), described(RETIRED))
                .when(describe(GUIDE, null))
                .then(described(GUIDE));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        catalogue()
                .given(described(GUIDE), described(LEAFLET))
                .when(describe(GUIDE, 1L))
                .thenNothingHappened();
    }

    @Test
    void theVersionIsTheDocumentsOwn() {
        catalogue()
                .given(described(GUIDE), described(LEAFLET))
                .when(describe(RETIRED, 1L))
                .then(described(RETIRED));
        catalogue()
                .given(described(GUIDE), described(RETIRED))
                .when(describe(GUIDE, 1L))
                .thenRejected(new DocumentChanged(2));
        catalogue().when(describe(GUIDE, 1L)).thenRejected(new DocumentChanged(0));
    }

    private static DescribeDocument describe(Document document, @Nullable Long expectedVersion) {
        return new DescribeDocument(document, NOW, expectedVersion);
    }

    private static DocumentDescribed described(Document document) {
        return new DocumentDescribed(document, NOW);
    }

    private static DeciderSpecification<CatalogueCommand, Catalogue, CatalogueEvent, CatalogueRejection> catalogue() {
        return DeciderSpecification.of(new CatalogueDecider());
    }
}
