package org.vigie.intake.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;

/** {@code vigie.intake.DocumentDescribed.v1}: a document of the catalogue, nothing about anybody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedDocument(
        String reference, String title, @Nullable LocalDate validUntil, Instant occurredAt) {
    static final String TYPE = "vigie.intake.DocumentDescribed.v1";

    static PublishedDocument of(DocumentDescribed event) {
        return new PublishedDocument(
                event.document().reference(),
                event.document().title(),
                event.document().validUntil(),
                event.occurredAt());
    }
}
