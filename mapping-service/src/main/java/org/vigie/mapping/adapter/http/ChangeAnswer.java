package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.vigie.http.EntityVersion;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Told;

/**
 * What is answered to a change of an entry that is on the map.
 *
 * @param idField what the entry's id is called
 * @param what what it names, as in "There is no such case."
 */
record ChangeAnswer(String idField, String what) {

    /** Waits for what became of it; the entry's version, or the problem. */
    <R> Response to(CompletionStage<Told<R>> change, Function<R, HttpProblem> refusal) {
        return switch (change.toCompletableFuture().join()) {
            case Told.Created<R>(var id, var version) -> answer(id, version);
            case Told.Present<R>(var id, var version) -> answer(id, version);
            case Told.Stale<R>(var version) -> throw Problems.preconditionFailed(version);
            case Told.Refused<R>(var rejection, var _) -> throw refusal.apply(rejection);
            case Told.Erased<R>() -> throw Refusals.erased();
            case Told.Mismatch<R> _, Told.IdTaken<R> _ -> throw Problems.notFound(what);
        };
    }

    private Response answer(UUID id, long version) {
        return Response.ok(Map.of(idField, id, "version", version))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, new EntityVersion(version).etag())
                .build();
    }
}
