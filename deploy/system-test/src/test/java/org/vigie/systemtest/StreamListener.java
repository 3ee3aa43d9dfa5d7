package org.vigie.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** Somebody inside who listens to the stream of figures over HTTP/1.1, byte for byte: a library would hide how an answer ended. */
final class StreamListener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String LAST_CHUNK = "0";

    private final Socket socket;
    private final BufferedReader lines;

    private StreamListener(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** @param seen id of the last event that it has, or nothing */
    static StreamListener join(URI service, String seen) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String header = seen.isEmpty() ? "" : "Last-Event-ID: " + seen + "\r\n";
        socket.getOutputStream()
                .write(("GET /v1/stream?audience=internal HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                + RunningStack.tokens().of("analyst") + "\r\n" + header + "\r\n")
                        .getBytes(UTF_8));
        return new StreamListener(socket);
    }

    /** The id of the next event. */
    String nextId() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("id: ")) {
            line = lines.readLine();
        }
        return line == null ? "the end" : line.substring("id: ".length());
    }

    /** Whether the answer, once the service has closed the connection, was ended as HTTP should. */
    boolean isEndedWell() throws IOException {
        String last = "";
        String line = lines.readLine();
        while (line != null) {
            if (!line.isEmpty()) {
                last = line;
            }
            line = lines.readLine();
        }
        return last.equals(LAST_CHUNK);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
