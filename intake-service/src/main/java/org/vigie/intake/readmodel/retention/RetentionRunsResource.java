package org.vigie.intake.readmodel.retention;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.RetentionRuns.Outcome;

/** {@code GET /v1/retention-runs}: the newest first; one of them with all its cases. */
@Path("/v1/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@RunOnVirtualThread
@Transactional
public class RetentionRunsResource {
    private static final String COUNTS =
            "select c.outcome, count(c), sum(c.openContacts) from RetentionCaseRow c where c.runId = :runId group by c.outcome";

    @GET
    public Page<RetentionRunView> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        Boolean dryRun = query.flag("dryRun");
        PageRequest page = query.page();
        query.finish();
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder hql = new StringBuilder("true = true");
        if (dryRun != null) {
            hql.append(" and dryRun = :dryRun");
            parameters.put("dryRun", dryRun);
        }
        Cursor cursor = page.cursor();
        if (cursor != null) {
            hql.append(" and number < :before");
            parameters.put("before", cursor.number(0));
        }
        List<RetentionRunRow> rows = RetentionRunRow.<RetentionRunRow>find(
                        hql.toString(), Sort.descending("number"), parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.number)).map(RetentionRunsResource::view);
    }

    @GET
    @Path("/{runId}")
    public RetentionRunView get(@PathParam("runId") String text) {
        return view(run(text));
    }

    @GET
    @Path("/{runId}/cases")
    public Page<RetentionCaseView> cases(@PathParam("runId") String text, @Context UriInfo uri) {
        RetentionRunRow run = run(text);
        QueryParams query = QueryParams.of(uri);
        Outcome outcome = query.code("outcome", Outcome.class);
        PageRequest page = query.page();
        query.finish();
        Map<String, Object> parameters = new HashMap<>(Map.of("runId", run.runId));
        StringBuilder hql = new StringBuilder("runId = :runId");
        if (outcome != null) {
            hql.append(" and outcome = :outcome");
            parameters.put("outcome", outcome.name());
        }
        Cursor cursor = page.cursor();
        if (cursor != null) {
            hql.append(" and caseId > :after");
            parameters.put("after", cursor.uuid(0));
        }
        List<RetentionCaseRow> rows = RetentionCaseRow.<RetentionCaseRow>find(
                        hql.toString(), Sort.ascending("caseId"), parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.caseId)).map(RetentionCaseView::of);
    }

    private static RetentionRunRow run(String text) {
        UUID runId = PathIds.uuid(text, "run");
        RetentionRunRow run = RetentionRunRow.findById(runId);
        if (run == null) {
            throw Problems.notFound("run");
        }
        return run;
    }

    private static RetentionRunView view(RetentionRunRow run) {
        Map<String, Long> cases = new TreeMap<>();
        Map<String, Long> openContacts = new TreeMap<>();
        RetentionCaseRow.getEntityManager()
                .createQuery(COUNTS, Object[].class)
                .setParameter("runId", run.runId)
                .getResultList()
                .forEach(row -> {
                    cases.put((String) row[0], (Long) row[1]);
                    openContacts.put((String) row[0], (Long) row[2]);
                });
        return RetentionRunView.of(run, cases, openContacts);
    }
}
