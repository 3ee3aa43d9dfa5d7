package org.vigie.bench.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Uploads a file of lines and reads the results as they come. The kernel carries the file, so that the client takes little CPU. */
final class ImportClient {
    private static final byte[] RECORDED = "\"status\":201".getBytes(StandardCharsets.US_ASCII);

    private final URI service;
    private final String token;

    ImportClient(String service, String token) {
        this.service = URI.create(service);
        this.token = token;
    }

    /** Sends the file and waits for the last result; how many lines were recorded. */
    long upload(Path file) {
        try (FileChannel content = FileChannel.open(file);
                SocketChannel socket =
                        SocketChannel.open(new InetSocketAddress(service.getHost(), service.getPort()))) {
            CompletableFuture<Long> recorded = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> read(socket, recorded));
            ByteBuffer head = ByteBuffer.wrap(head(content.size()));
            while (head.hasRemaining()) socket.write(head);
            for (long sent = 0; sent < content.size(); ) sent += content.transferTo(sent, 1 << 20, socket);
            return recorded.join();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] head(long length) {
        return """
                POST /v1/imports HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Content-Length: %d\r
                \r
                """.formatted(service.getAuthority(), token, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static void read(SocketChannel socket, CompletableFuture<Long> recorded) {
        try (InputStream in = new BufferedInputStream(Channels.newInputStream(socket), 1 << 16)) {
            String status = line(in);
            if (!status.contains(" 200 ")) throw new IOException("the import was answered with " + status);
            while (!line(in).isEmpty()) {
                // the rest of the answer's head
            }
            Occurrences found = new Occurrences(RECORDED);
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                found.in(in.readNBytes(size));
                line(in);
            }
            recorded.complete(found.count());
        } catch (IOException | RuntimeException broken) {
            recorded.completeExceptionally(broken);
        }
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the answer was cut off");
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
