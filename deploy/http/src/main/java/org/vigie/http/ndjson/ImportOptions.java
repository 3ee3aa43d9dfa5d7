package org.vigie.http.ndjson;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;

/**
 * How an import is to go, as its query says: {@code ?results=all|errors&dryRun=true|false&from=LINE}.
 *
 * @param errorsOnly whether only lines that are refused get a result, with a summary of all at the end
 * @param dryRun whether nothing is to be recorded; the handler sees to that, each result says so
 * @param from number of the first line to handle; those before it are passed over, and counted
 */
public record ImportOptions(boolean errorsOnly, boolean dryRun, long from) {
    /** Each line is handled and has its result. */
    public static final ImportOptions DEFAULT = new ImportOptions(false, false, 1);

    /**
     * Reads the request's query.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names what is wrong: a misspelt dry run would record
     */
    public static ImportOptions of(UriInfo uri) {
        var query = QueryParams.of(uri);
        var errorsOnly = query.value("results", ImportOptions::isErrors, "must be all or errors");
        var dryRun = query.flag("dryRun");
        var from = query.integer("from", 1, Integer.MAX_VALUE);
        query.finish();
        return new ImportOptions(
                Boolean.TRUE.equals(errorsOnly), Boolean.TRUE.equals(dryRun), from == null ? DEFAULT.from : from);
    }

    private static @Nullable Boolean isErrors(String results) {
        return switch (results) {
            case "all" -> false;
            case "errors" -> true;
            default -> null;
        };
    }
}
