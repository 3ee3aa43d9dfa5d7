package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.http.CanonicalJson;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Telling.Naming;
import org.vigie.mapping.application.Told;

/** Takes forms, whatever their kind and whichever way they came. */
final class Reception {
    private static final String REFERENCE = "externalReference";
    /** Only addresses the telling, so it is no content of it. */
    private static final Set<String> NO_CONTENT = Set.of(REFERENCE);

    private Reception() {}

    /**
     * A form that was posted, or a line of an import.
     *
     * @param pointer where the form lies in the request
     * @return fails with the problem when it is not taken
     */
    static <D, R> CompletionStage<Accepted> post(Form<D, R> form, JsonBody body, String pointer, Sender sender) {
        return post(form, body, pointer, sender, form::tell);
    }

    /** What would be answered to a line of an import after the lines that were rehearsed before; otherwise as {@link #post}. */
    static <D, R> CompletionStage<Accepted> rehearse(
            Form<D, R> form, JsonBody body, String pointer, Sender sender, MapRehearsal rehearsal) {
        return post(form, body, pointer, sender, telling -> form.rehearse(telling, rehearsal));
    }

    private static <D, R> CompletionStage<Accepted> post(
            Form<D, R> form,
            JsonBody body,
            String pointer,
            Sender sender,
            Function<Telling<D>, CompletionStage<Told<R>>> handing) {
        UUID id = body.optionalUuid(form.idField());
        boolean named = body.has(REFERENCE) || sender.idempotencyKey() != null || !body.has(form.idField());
        String reference = named ? IdempotencyKey.reference(body, sender.idempotencyKey()) : null;
        return tell(form, body, pointer, sender, () -> naming(id, reference), handing);
    }

    /** A form that was put on an id; the form may repeat that id. */
    static <D, R> CompletionStage<Accepted> put(Form<D, R> form, UUID id, JsonBody body, Sender sender) {
        UUID repeated = body.optionalUuid(form.idField());
        if (repeated != null && !repeated.equals(id)) {
            body.reject(form.idField(), "must equal the id in the path");
        }
        String reference = body.has(REFERENCE) ? IdempotencyKey.reference(body, null) : null;
        return tell(form, body, "", sender, () -> new Naming.InPlace(id, reference), form::tell);
    }

    private static <D, R> CompletionStage<Accepted> tell(
            Form<D, R> form,
            JsonBody body,
            String pointer,
            Sender sender,
            Supplier<Naming> naming,
            Function<Telling<D>, CompletionStage<Told<R>>> handing) {
        D details = form.details(body);
        body.finish();
        Telling<D> telling = new Telling<>(
                sender.client(),
                naming.get(),
                details,
                CanonicalJson.bytes(body.node(), NO_CONTENT),
                sender.expectedVersion());
        return handing.apply(telling)
                .thenCompose(
                        told -> answer(told, form.idField(), refused -> form.refusal(refused, body.node(), pointer)));
    }

    private static Naming naming(@Nullable UUID id, @Nullable String reference) {
        if (reference != null) {
            return new Naming.ByReference(reference, id);
        }
        if (id != null) {
            return new Naming.ById(id);
        }
        throw new IllegalStateException("a form without id and reference was refused before");
    }

    private static <R> CompletionStage<Accepted> answer(
            Told<R> told, String idField, Function<Told.Refused<R>, HttpProblem> refusal) {
        return switch (told) {
            case Told.Created<R>(var id, var version) ->
                CompletableFuture.completedStage(new Accepted(201, idField, id, version));
            case Told.Present<R>(var id, var version) ->
                CompletableFuture.completedStage(new Accepted(200, idField, id, version));
            case Told.Mismatch<R>() -> CompletableFuture.failedStage(Problems.idempotencyMismatch());
            case Told.IdTaken<R>() -> CompletableFuture.failedStage(Refusals.idTaken());
            case Told.Erased<R>() -> CompletableFuture.failedStage(Refusals.erased());
            case Told.Stale<R>(var version) -> CompletableFuture.failedStage(Problems.preconditionFailed(version));
            case Told.Refused<R> refused -> CompletableFuture.failedStage(refusal.apply(refused));
        };
    }
}
