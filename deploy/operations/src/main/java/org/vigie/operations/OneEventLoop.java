package org.vigie.operations;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * Runs what it is given on one event loop, always the same. A mail client that is called from elsewhere opens its connection on one
 * event loop and listens on another: when the SMTP server's greeting comes before it listens, the greeting is dropped, and the e-mail
 * waits for it until its time is over (vertx-mail-client 4.5, {@code SMTPEndPoint.connect}).
 */
@Singleton
public final class OneEventLoop implements Executor {
    private final Context context;

    public OneEventLoop(Vertx vertx) {
        this.context = vertx.getOrCreateContext();
    }

    @Override
    public void execute(Runnable task) {
        context.runOnContext(_ -> task.run());
    }
}
