package org.vigie.mapping.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.DocumentReference;

/** Where a document is found, as JSON. */
@Schema(name = "Document")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        @Schema(required = true, minLength = 1, maxLength = 500)
        String title,

        @Schema(maxLength = 2000, description = "Begins with http:// or https://") @Nullable
        String url,

        @Schema(maxLength = 500, description = "Number or shelf where it is kept") @Nullable String reference) {

    /** These documents. */
    public static List<DocumentView> of(List<DocumentReference> documents) {
        return documents.stream()
                .map(document -> new DocumentView(document.title(), document.url(), document.reference()))
                .toList();
    }

    /** The document of the domain. */
    public DocumentReference document() {
        return new DocumentReference(title, url, reference);
    }
}
