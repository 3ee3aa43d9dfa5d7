package org.vigie.intake.readmodel.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** {@code GET /v1/next-contacts}: the one that is due first comes first; pages repeat nothing while more are promised. */
@Path("/v1/next-contacts")
@Produces(MediaType.APPLICATION_JSON)
public class NextContactsResource {
    private final InstantSource clock;

    NextContactsResource(InstantSource clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    @Transactional
    public Page<NextContactItem> list(@Context UriInfo uri) {
        Instant now = clock.instant();
        QueryParams query = QueryParams.of(uri);
        Filter filter = NextContactFilter.of(query, now);
        PageRequest page = query.page();
        query.finish();
        Cursor cursor = page.cursor();
        if (cursor != null) {
            filter.where("(dueAt, nextContactId) > (:dueAt, :id)", "dueAt", cursor.instant(0));
            filter.parameters().put("id", cursor.uuid(1));
        }
        List<NextContactRow> rows = NextContactRow.<NextContactRow>find(
                        "from NextContactRow join fetch about where " + filter.hql() + " order by dueAt, nextContactId",
                        filter.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.dueAt, row.nextContactId))
                .map(row -> NextContactItem.of(row, now));
    }
}
