package org.vigie.intake.domain.catalogue;

import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.intake.domain.catalogue.Catalogue.Entry;
import org.vigie.intake.domain.catalogue.CatalogueCommand.DescribeDocument;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;
import org.vigie.intake.domain.catalogue.CatalogueRejection.DocumentChanged;

/** The rules of the catalogue: a document is described as a whole, and saying the same again changes nothing. */
public final class CatalogueDecider
        implements Decider<CatalogueCommand, Catalogue, CatalogueEvent, CatalogueRejection> {

    @Override
    public Catalogue initialState() {
        return Catalogue.empty();
    }

    @Override
    public Decision<CatalogueEvent, CatalogueRejection> decide(CatalogueCommand command, Catalogue catalogue) {
        return switch (command) {
            case DescribeDocument(var wanted, var at, var expectedVersion) -> {
                long version = catalogue.version(wanted.reference());
                if (expectedVersion != null && expectedVersion != version) {
                    yield Decision.reject(new DocumentChanged(version));
                }
                boolean same = catalogue
                        .find(wanted.reference())
                        .map(Entry::document)
                        .filter(wanted::equals)
                        .isPresent();
                yield same ? Decision.accept() : Decision.accept(new DocumentDescribed(wanted, at));
            }
        };
    }

    @Override
    public Catalogue evolve(Catalogue catalogue, CatalogueEvent event) {
        return switch (event) {
            case DocumentDescribed(var document, var _) -> catalogue.with(document);
        };
    }
}
