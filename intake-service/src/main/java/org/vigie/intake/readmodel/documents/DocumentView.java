package org.vigie.intake.readmodel.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.catalogue.Catalogue;
import org.vigie.intake.domain.catalogue.Document;

/**
 * A document of the catalogue.
 *
 * @param validUntil last day on which it can have been sent; absent as long as it is in use
 * @param version how often it was described, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        String reference,
        String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable LocalDate validUntil,
        long version) {

    /** The document as it stands. */
    public static DocumentView of(Catalogue.Entry entry) {
        return of(entry.document(), entry.version());
    }

    static DocumentView of(Document document, long version) {
        return new DocumentView(
                document.reference(),
                document.title(),
                document.description(),
                document.url(),
                document.validUntil(),
                version);
    }
}
