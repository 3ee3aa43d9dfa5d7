package org.vigie.http.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.ndjson.ImportOptions;
import org.vigie.http.ndjson.LineHandler;
import org.vigie.http.ndjson.LineResult;
import org.vigie.http.ndjson.NdjsonImport;

/** Imports lines {@code {"n":1,"key":"a","do":"…"}} and remembers in which order those of a key came. */
@Path("/v1/imports")
public class ImportResource {
    /** What was handled, by key. */
    public static final Map<String, Queue<Integer>> HANDLED = new ConcurrentHashMap<>();
    /** Keys of which a line was handled before the one before it was finished. */
    public static final Queue<String> OVERTAKEN = new ConcurrentLinkedQueue<>();
    /** The most lines that were handled at the same time. */
    public static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();

    private final NdjsonImport imports;

    /** For the container. */
    @Inject
    public ImportResource(NdjsonImport imports) {
        this.imports = imports;
    }

    /** Imports with a handler that answers elsewhere. */
    @POST
    @Consumes(NdjsonImport.MEDIA_TYPE)
    @Produces(NdjsonImport.MEDIA_TYPE)
    @RolesAllowed(Roles.LISTENER)
    public CompletionStage<Void> run(@Context RoutingContext request, @Context UriInfo uri) {
        return imports.run(request, ImportOptions.of(uri), new Handler());
    }

    private static final class Handler implements LineHandler {
        private final Executor elsewhere = ForkJoinPool.commonPool();
        private final Map<String, Boolean> busy = new ConcurrentHashMap<>();
        private final AtomicInteger atOnce = new AtomicInteger();

        @Override
        public @Nullable String key(JsonNode line) {
            return line.path("key").isTextual() ? line.path("key").textValue() : null;
        }

        @Override
        public CompletionStage<LineResult> handle(long number, JsonNode line) {
            var body = JsonBody.of(line);
            var n = body.integer("n", 0, Integer.MAX_VALUE);
            var key = body.optionalText("key", 1, 50);
            var what = body.optionalText("do", 1, 50);
            body.finish();
            MOST_AT_ONCE.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            if (key != null && busy.put(key, true) != null) {
                OVERTAKEN.add(key);
            }
            return CompletableFuture.supplyAsync(() -> answer(n, key, what), elsewhere);
        }

        private LineResult answer(int n, @Nullable String key, @Nullable String what) {
            atOnce.decrementAndGet();
            if (key != null) {
                HANDLED.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(n);
                busy.remove(key);
            }
            return switch (what == null ? "" : what) {
                case "repeat" -> LineResult.of(200).with("n", n);
                case "skip" -> LineResult.skipped();
                case "fail" -> throw new IllegalStateException(FailingResource.SECRET);
                case "away" -> throw new FailingResource.LogIsAway();
                case "unknown" -> throw Problems.notFound("case");
                default -> LineResult.of(201).with("n", n);
            };
        }
    }
}
