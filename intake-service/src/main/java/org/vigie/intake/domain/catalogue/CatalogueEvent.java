package org.vigie.intake.domain.catalogue;

import java.time.Instant;

/** What happened to the catalogue. Nothing in it is personal. */
public sealed interface CatalogueEvent {

    /** A document reads like this from now on; all of it, not a difference. */
    record DocumentDescribed(Document document, Instant occurredAt) implements CatalogueEvent {}
}
