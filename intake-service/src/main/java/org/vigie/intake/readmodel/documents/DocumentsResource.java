package org.vigie.intake.readmodel.documents;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.vigie.http.Cursor;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.Documents;

/** {@code GET /v1/documents}: what can be sent, and what could be. */
@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class DocumentsResource {
    private final Documents documents;

    DocumentsResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    public Page<DocumentView> list(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        String seen = cursor == null ? "" : cursor.text(0);
        List<DocumentView> rows = documents.catalogue().entries().values().stream()
                .map(DocumentView::of)
                .filter(document -> document.reference().compareTo(seen) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, document -> Cursor.of(document.reference()));
    }

    @GET
    @Path("/{reference}")
    public Response get(@PathParam("reference") String reference) {
        DocumentView document = documents
                .catalogue()
                .find(reference)
                .map(DocumentView::of)
                .orElseThrow(() -> Problems.notFound("document"));
        return Response.ok(document)
                .header("ETag", new EntityVersion(document.version()).etag())
                .build();
    }

    @GET
    @Path("/{reference}/history")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    public Page<EditionView> history(@PathParam("reference") String reference, @Context UriInfo uri) {
        List<Documents.Edition> editions = documents.editions(reference);
        if (editions.isEmpty()) {
            throw Problems.notFound("document");
        }
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        long seen = cursor == null ? 0 : cursor.number(0);
        List<EditionView> rows = editions.stream()
                .filter(edition -> edition.version() > seen)
                .limit(page.fetch())
                .map(EditionView::of)
                .toList();
        return Page.of(rows, page, edition -> Cursor.of(edition.document().version()));
    }
}
