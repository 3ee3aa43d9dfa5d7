package org.vigie.intake.domain.catalogue;

/** Why the catalogue is not changed as asked. */
public sealed interface CatalogueRejection {

    /** Somebody else described the document meanwhile. */
    record DocumentChanged(long version) implements CatalogueRejection {}
}
