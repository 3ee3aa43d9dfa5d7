package org.vigie.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The problems that a service answers with (RFC 9457), one stable {@code type} a kind. All are exceptions to throw; none
 * carries a stack trace's cost worth fearing, none repeats what the request said.
 */
public final class Problems {
    /** What every problem's type begins with. */
    public static final String TYPE_PREFIX = "urn:vigie:problem:";

    private Problems() {}

    /** 400: the body is no JSON that anyone should guess at. */
    public static HttpProblem badRequest(String detail) {
        return of("bad-request", "The request cannot be read", 400, detail).build();
    }

    /** 401: a person's session is over and the form cannot wait for the way to the sign-in and back. */
    public static HttpProblem signedOut() {
        return of(
                        "signed-out",
                        "Not signed in",
                        401,
                        "Nothing was recorded. Sign in at /login in another tab, then send the form again.")
                .build();
    }

    /** 403: the role is there, but not for this. */
    public static HttpProblem forbidden(String detail) {
        return of("forbidden", "Not allowed", 403, detail).build();
    }

    /** 404: there is no such thing, or it is not the client's to know of. */
    public static HttpProblem notFound(String what) {
        return of("not-found", "Not found", 404, "There is no such " + what + ".")
                .build();
    }

    /**
     * 409: the domain says no in the present state.
     *
     * @param kind stable name of the conflict, lower case with hyphens; becomes the end of {@code type}
     * @param extensions further members, such as the state and what is possible in it
     */
    public static HttpProblem conflict(String kind, String detail, Map<String, ?> extensions) {
        var problem = of(kind, "Conflict with the present state", 409, detail);
        extensions.forEach(problem::with);
        return problem.build();
    }

    /** 410: it was there and was erased. */
    public static HttpProblem gone(String detail) {
        return of("gone", "Gone", 410, detail).build();
    }

    /** 412: {@code If-Match} names another version than the present one. */
    public static HttpProblem preconditionFailed(long actualVersion) {
        return of(
                        "precondition-failed",
                        "The resource has changed",
                        412,
                        "If-Match does not name the present version; read the resource again.")
                .withHeader("ETag", new EntityVersion(actualVersion).etag())
                .with("version", actualVersion)
                .build();
    }

    /** 413: more than {@link RequestLimits#MAX_BYTES}. */
    public static HttpProblem tooLarge() {
        return of("too-large", "Too large", 413, "A command or an import line has at most 1 MiB.")
                .build();
    }

    /** 422: what was said is JSON but not what is asked for; tells everything that is wrong at once. */
    public static HttpProblem unprocessable(List<Violation> violations) {
        return of(
                        "invalid-request",
                        "The request is not valid",
                        422,
                        violations.size() == 1 ? "One thing is wrong." : violations.size() + " things are wrong.")
                .with("violations", List.copyOf(violations))
                .build();
    }

    /** 422 for one violation. */
    public static HttpProblem unprocessable(Violation violation) {
        return unprocessable(List.of(violation));
    }

    /** 422: the reference was used before, for other content. */
    public static HttpProblem idempotencyMismatch() {
        return of(
                        "idempotency-mismatch",
                        "The reference was used for something else",
                        422,
                        "A request with the same reference was recorded with other content, or for another resource.")
                .build();
    }

    /** 429: too many. */
    public static HttpProblem tooManyRequests(Duration retryAfter) {
        return of("too-many-requests", "Too many requests", 429, "Ask again later.")
                .withHeader("Retry-After", seconds(retryAfter))
                .build();
    }

    /** 503: something that this service needs is down; the same request may be sent again. */
    public static HttpProblem unavailable(Duration retryAfter) {
        return of(
                        "unavailable",
                        "Not available now",
                        503,
                        "Nothing was lost; send the same request again after the time in Retry-After.")
                .withHeader("Retry-After", seconds(retryAfter))
                .build();
    }

    /** A problem of a kind of its own, for what a service alone knows. */
    public static HttpProblem.Builder of(String kind, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + kind))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    private static long seconds(Duration retryAfter) {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
