package org.vigie.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes every e-mail on this machine's own address and keeps it as a file; sends none on. */
public final class MailFolder implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Path folder;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MailFolder(Path folder, ServerSocket server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts on a free port; mails are {@code *.eml} in {@code folder}. */
    public static MailFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            MailFolder mails = new MailFolder(folder, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            mails.threads.execute(mails::accept);
            return mails;
        } catch (IOException unusable) {
            throw new UncheckedIOException("no e-mails can be kept in " + folder, unusable);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(TIMEOUT_MILLIS);
            new SmtpSession(client, folder).run();
        } catch (IOException goneOrSilent) {
            // what was not taken is sent again
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // nobody can come in any more
        }
        threads.shutdownNow();
    }
}
