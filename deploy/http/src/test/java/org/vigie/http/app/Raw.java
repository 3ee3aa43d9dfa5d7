package org.vigie.http.app;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for what no client library lets through. */
public final class Raw implements AutoCloseable {
    private final Socket socket;

    /** Connects to the service. */
    public Raw() {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(20_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends text as it is, each character a byte. */
    public Raw send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are. */
    public Raw send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends one chunk of a chunked body. */
    public Raw chunk(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        send(Integer.toHexString(bytes.length) + "\r\n");
        return send(bytes).send("\r\n");
    }

    /** What comes back. */
    public InputStream answer() {
        try {
            return socket.getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that comes back until the service closes. */
    public String everything() {
        try {
            return new String(answer().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads until this text has come; the text so far. */
    public String until(String end) {
        var text = new StringBuilder();
        try {
            while (text.indexOf(end) < 0) {
                int next = answer().read();
                if (next < 0) {
                    break;
                }
                text.append((char) next);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
