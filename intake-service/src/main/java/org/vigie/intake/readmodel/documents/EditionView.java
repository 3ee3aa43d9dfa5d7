package org.vigie.intake.readmodel.documents;

import java.time.Instant;
import org.vigie.intake.application.Documents;

/**
 * A document as it was described.
 *
 * @param who the client that did: a system, never a person
 */
record EditionView(Instant at, String who, DocumentView document) {

    static EditionView of(Documents.Edition edition) {
        return new EditionView(edition.at(), edition.client(), DocumentView.of(edition.document(), edition.version()));
    }
}
