package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.problem.Failures;

/**
 * Answers a stream of lines with a stream of results, in order and in flat memory. A resource method is annotated
 * {@code @POST @Consumes(NdjsonImport.MEDIA_TYPE) @Produces(NdjsonImport.MEDIA_TYPE)}, takes {@code @Context RoutingContext} and
 * {@code @Context UriInfo}, reads its {@link ImportOptions} and returns what {@link #run} returns. What the handler needs of the
 * request, such as {@code client.id()}, is read before.
 */
@ApplicationScoped
public class NdjsonImport {
    /** Media type of request and answer. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(NdjsonImport.class);

    private final ObjectMapper json;
    private final Failures failures;
    private final Vertx vertx;
    private final ImportBounds bounds;
    private final Client client;
    private final Semaphore free;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /** For the container. */
    @Inject
    public NdjsonImport(ObjectMapper json, Failures failures, Vertx vertx, ImportBounds bounds, Client client) {
        this.json = json;
        this.failures = failures;
        this.vertx = vertx;
        this.bounds = bounds;
        this.client = client;
        this.free = new Semaphore(bounds.atOnce());
    }

    /**
     * Reads the request's lines, hands each to the handler, writes the results. Call it on the request's event loop, where a
     * method that returns a stage runs.
     *
     * @return complete when the answer is written or the client is gone
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 when too many imports run, of this client or of all
     */
    public CompletionStage<Void> run(RoutingContext request, ImportOptions options, LineHandler handler) {
        var owner = client.id();
        begin(owner);
        var end = new CompletableFuture<Void>();
        var run = new RunningImport(request, options, handler, end, owner);
        run.thread.start();
        return end;
    }

    private void begin(String owner) {
        if (running.merge(owner, 1, Integer::sum) > bounds.perClient() || !free.tryAcquire()) {
            leave(owner);
            throw Problems.tooManyRequests(RETRY_AFTER);
        }
    }

    private void leave(String owner) {
        running.computeIfPresent(owner, (_, count) -> count == 1 ? null : count - 1);
    }

    /** The parts of one import, tied to its thread. */
    private final class RunningImport {
        private final Thread thread =
                Thread.ofPlatform().daemon().name("import").unstarted(this::run);
        private final CompletableFuture<Void> end;
        private final ImportOptions options;
        private final HttpConnection connection;
        private final String path;
        private final String owner;
        private final LinesInFlight lines;
        private final Upload upload;
        private final Download download;

        RunningImport(
                RoutingContext request,
                ImportOptions options,
                LineHandler handler,
                CompletableFuture<Void> end,
                String owner) {
            Runnable wake = () -> LockSupport.unpark(thread);
            this.end = end;
            this.options = options;
            this.owner = owner;
            this.connection = request.request().connection();
            this.path = request.normalizedPath();
            this.lines = new LinesInFlight(handler, wake);
            this.upload = new Upload(request.request(), vertx, wake);
            this.download = new Download(begin(request), bounds.spool().asLongValue(), wake);
            upload.open();
        }

        private void run() {
            try (download) {
                var results = new ResultWriter(options, json, failures, path);
                new ImportRun(upload, download, results, lines, options.from(), bounds.idle()).run();
                end.complete(null);
            } catch (ImportRun.IdleException idle) {
                // a status was sent, and who does not read would not read a last line either
                LOG.warn("an import ended early: its client neither sends nor reads");
                // not connection.close(), which first waits until all is written
                var _ = ((ConnectionBase) connection).channelHandlerContext().close();
                end.complete(null);
            } catch (IOException | RuntimeException | Error broken) {
                // a status was sent already: only a connection that breaks tells the client that this is not the end
                LOG.errorf("an import ended early: %s", broken.getClass().getName());
                connection.close();
                end.complete(null);
            } finally {
                free.release();
                leave(owner);
            }
        }
    }

    /** Answers at once: whoever waits for the status before sending may begin. */
    private static HttpServerResponse begin(RoutingContext request) {
        var response = request.response();
        response.setChunked(true)
                .setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .write(Buffer.buffer());
        return response;
    }
}
