package org.vigie.analytics.readmodel.activity.request;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.http.Violation;

/** Figures of a period asked for, by someone who may. */
public record FiguresRequest(Period period, Audience audience) {
    /** Far beyond anything recorded either way, and what every calendar of the way to the database and back can say. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The last day that a period may have. */
    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** What {@code uri} asks for {@code client}: 401, 403, then 422 with all that is wrong. */
    public static FiguresRequest read(UriInfo uri, Client client) {
        return read(uri, client, () -> {});
    }

    /** The same of a resource that {@code find} looks for, once the reader may, and refuses with a 404 when there is none. */
    public static FiguresRequest read(UriInfo uri, Client client, Runnable find) {
        QueryParams query = QueryParams.of(uri);
        Audience audience = audience(query, client);
        find.run();
        LocalDate from = day(uri, query, "from");
        LocalDate to = day(uri, query, "to");
        if (from != null && to != null && to.isBefore(from)) {
            query.reject("to", "must not lie before from");
        }
        query.finish();
        if (from == null || to == null) {
            throw new IllegalStateException("a missing day was refused above");
        }
        Period period = new Period(from, to);
        if (audience == Audience.PUBLIC && !PublicGrid.contains(period)) {
            query.reject("from", PublicGrid.DESCRIPTION);
            query.finish();
        }
        return new FiguresRequest(period, audience);
    }

    /** The audience that {@code uri} names, and nothing else, for {@code client}: 401, 403, then 422. */
    public static Audience audience(UriInfo uri, Client client) {
        QueryParams query = QueryParams.of(uri);
        Audience audience = audience(query, client);
        query.finish();
        return audience;
    }

    private static Audience audience(QueryParams query, Client client) {
        Audience asked = query.value("audience", Audience::of, "must be public or internal");
        Audience audience = asked == null ? Audience.PUBLIC : asked;
        if (audience == Audience.INTERNAL) {
            admit(client);
        }
        return audience;
    }

    /** What is asked for is for readers inside, and why. */
    public static RuntimeException notPublic(String why) {
        return Problems.unprocessable(Violation.ofParameter("audience", "must be internal: " + why));
    }

    /** Before anything is said of the parameters: who may not read learns nothing. */
    private static void admit(Client client) {
        if (client.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!client.has(Roles.ANALYST) && !client.has(Roles.COORDINATOR)) {
            throw Problems.forbidden("Internal figures are for analysts and coordinators.");
        }
    }

    private static @Nullable LocalDate day(UriInfo uri, QueryParams query, String name) {
        LocalDate day = query.date(name);
        if (day == null
                && uri.getQueryParameters().getOrDefault(name, List.of()).stream()
                        .allMatch(String::isEmpty)) {
            query.reject(name, "is missing");
        } else if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            query.reject(name, "must lie between " + EARLIEST + " and " + LATEST);
        }
        return day;
    }
}
