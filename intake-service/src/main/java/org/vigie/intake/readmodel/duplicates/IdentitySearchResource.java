package org.vigie.intake.readmodel.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.http.Cursor;
import org.vigie.http.JsonBody;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.BlindIndex;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.readmodel.IdentityReader;

/** {@code POST /v1/identity-searches}: the cases of somebody who is named. In a body, since an address is kept in many places. */
@Path("/v1/identity-searches")
@Produces(MediaType.APPLICATION_JSON)
public class IdentitySearchResource {
    private final MarkRows rows;
    private final BlindIndex index;
    private final MergeBooks books;
    private final AuditedCases cases;
    private final IdentityReader reader;
    private final DuplicatesProjection projection;
    private final ReadYourWrites readYourWrites;

    IdentitySearchResource(
            MarkRows rows,
            BlindIndex index,
            MergeBooks books,
            AuditedCases cases,
            IdentityReader reader,
            DuplicatesProjection projection,
            ReadYourWrites readYourWrites) {
        this.rows = rows;
        this.index = index;
        this.books = books;
        this.cases = cases;
        this.reader = reader;
        this.projection = projection;
        this.readYourWrites = readYourWrites;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Page<Found> post(byte[] bytes, @Context UriInfo uri) {
        JsonNode json = StrictJson.parse(bytes);
        PageRequest page = QueryParams.onlyPage(uri);
        IdentityQuery asked = IdentityQuery.read(JsonBody.of(json));
        Cursor cursor = page.cursor();
        FoundMinor after = cursor == null ? FoundMinor.NONE : new FoundMinor(cursor.uuid(0), cursor.uuid(1));
        readYourWrites.await(projection, CaseCandidates.PATIENCE);
        List<FoundMinor> found = rows.withAll(index.of(asked.traits().exact()), after, page.fetch());
        Page<FoundMinor> shown = Page.of(found, page, minor -> Cursor.of(minor.caseId(), minor.minorId()));
        record(shown.items(), "identity search: " + asked.reason());
        MergeBook book = books.read();
        return shown.map(minor -> Found.of(minor, book));
    }

    private void record(List<FoundMinor> shown, String reason) {
        if (shown.isEmpty()) {
            cases.toldOfNone(reader.name());
        }
        shown.stream().map(FoundMinor::caseId).distinct().forEach(id -> cases.told(id, reader.name(), reason));
    }

    /**
     * A minor who is so.
     *
     * @param mergedInto the case that absorbed {@code caseId}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(UUID caseId, UUID minorId, @Nullable UUID mergedInto) {
        static Found of(FoundMinor minor, MergeBook book) {
            return new Found(
                    minor.caseId(),
                    minor.minorId(),
                    book.mergeOf(minor.caseId()).map(CasesMerged::intoCaseId).orElse(null));
        }
    }
}
