package org.vigie.mapping.readmodel.watchnotes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.EntryLists;

/** Whether more is noted than before. */
@Path("/v1/watch-notes/trend")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CALL_WRITER,
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.CARTOGRAPHER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@Tag(name = "watch-notes")
public class WatchNoteTrendResource {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 240;

    private final EntryLists lists;
    private final WatchNoteTrend trend;
    private final InstantSource clock;

    WatchNoteTrendResource(EntryLists lists, WatchNoteTrend trend, InstantSource clock) {
        this.lists = lists;
        this.trend = trend;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "How many watch notes there are of each month; the last twelve months unless a period is named")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "theme", ref = "theme")
    public TrendView trend(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        LocalDate last = query.date("to");
        LocalDate first = query.date("from");
        Theme theme = query.code("theme", Theme.class);
        LocalDate to = last == null ? FrenchDay.today(clock) : last;
        LocalDate from =
                first == null ? YearMonth.from(to).minusMonths(USUAL_MONTHS - 1).atDay(1) : first;
        if (from.isAfter(to) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            query.reject("from", "must lie before to, by less than " + MOST_MONTHS + " months");
        }
        query.finish();
        lists.await();
        return trend.of(from, to, theme);
    }
}
