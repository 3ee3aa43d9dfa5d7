package org.vigie.mapping.readmodel.directory.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list, as HSDS 3.0 has it. */
@Schema(name = "HsdsPage")
@JsonNaming(SnakeCaseStrategy.class)
record HsdsPage(
        @Schema(description = "How many there are on all pages")
        long totalItems,

        long totalPages,
        int pageNumber,

        @Schema(description = "How many there are on this page")
        int size,

        boolean firstPage,
        boolean lastPage,
        boolean empty,

        @Schema(description = "Objects of HSDS 3.0: https://docs.openreferral.org/en/3.0/hsds/schema_reference.html")
        List<?> contents) {

    static HsdsPage of(List<?> contents, long total, HsdsQuery.Part part) {
        return of(contents, total, part.page(), part.limit());
    }

    /** All of it on one page. */
    static HsdsPage of(List<?> all) {
        return of(all, all.size(), 1, Math.max(1, all.size()));
    }

    private static HsdsPage of(List<?> contents, long total, int page, int perPage) {
        long pages = (total + perPage - 1) / perPage;
        return new HsdsPage(
                total, pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }
}
