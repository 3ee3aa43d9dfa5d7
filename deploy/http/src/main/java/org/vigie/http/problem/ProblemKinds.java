package org.vigie.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.vigie.http.Problems;

/** The kind, title and detail of problems that come with a status alone. */
final class ProblemKinds {
    private record Kind(String name, String title, String detail) {}

    private static final Map<Integer, Kind> BY_STATUS = Map.ofEntries(
            kind(400, "bad-request", "The request cannot be read", "The request is not valid HTTP."),
            kind(401, "unauthorized", "Not signed in", "A valid bearer token is required."),
            kind(403, "forbidden", "Not allowed", "The token's roles do not allow this."),
            kind(404, "not-found", "Not found", "There is nothing at this address."),
            kind(405, "method-not-allowed", "Method not allowed", "The resource does not have this method."),
            kind(406, "not-acceptable", "Not acceptable", "The resource has no form that Accept names."),
            kind(408, "timeout", "Too slow", "The request did not arrive in time."),
            kind(413, "too-large", "Too large", "A command or an import line has at most 1 MiB."),
            kind(414, "uri-too-long", "Address too long", "The address is too long."),
            kind(
                    415,
                    "unsupported-media-type",
                    "Unsupported media type",
                    "The body is not of a media type that is taken here."),
            kind(429, "too-many-requests", "Too many requests", "Ask again later."),
            kind(431, "header-too-large", "Header too large", "The request's header is too large."),
            kind(500, "internal-error", "Unexpected failure", "The service failed."),
            kind(503, "unavailable", "Not available now", "Send the same request again later."));

    private ProblemKinds() {}

    /** A problem of this status. */
    static HttpProblem ofStatus(int status) {
        var kind = kind(status);
        return Problems.of(kind.name, kind.title, status, kind.detail).build();
    }

    /** The same problem with everything that it lacks. */
    static HttpProblem.Builder completed(HttpProblem problem) {
        if (problem.getType() != null) {
            return HttpProblem.builder(problem);
        }
        var kind = kind(problem.getStatusCode());
        var completed = Problems.of(kind.name, kind.title, problem.getStatusCode(), kind.detail);
        problem.getHeaders().forEach(completed::withHeader);
        return completed;
    }

    private static Map.Entry<Integer, Kind> kind(int status, String name, String title, String detail) {
        return Map.entry(status, new Kind(name, title, detail));
    }

    private static Kind kind(int status) {
        var known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        var standard = Response.Status.fromStatusCode(status);
        var title = standard == null ? "Status " + status : standard.getReasonPhrase();
        return new Kind(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), title, title + ".");
    }
}
