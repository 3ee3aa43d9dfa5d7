package org.vigie.http.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Words planted wherever a client can write, in requests to every door of a service: operations, pages, links, and what is none. */
public final class Canary {
    /** Stands for a reason, a link's token, a name. */
    public static final String WORD = "Canari7f3aZoe";

    /** A word and what it is as free text, in requests that are as a document describes them; see {@link ApiFuzz}. */
    public static final List<String> WORDS = List.of(WORD, RequestMaker.PLANTED);

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)(?::([^}]+))?}");

    private static final Set<String> NO_OPERATIONS = Set.of(
            "GET /",
            "GET /login",
            "GET /logout",
            "GET /q/openapi",
            "GET /q/swagger-ui/",
            "GET /nowhere",
            "GET /v1/nowhere",
            "OPTIONS /v1/nowhere");

    private static final String EVERYWHERE = """
        User-Agent: %1$s
        Referer: https://example.org/%1$s
        X-Forwarded-For: %1$s
        X-Forwarded-Host: %1$s
        X-Forwarded-Proto: %1$s
        Forwarded: for=%1$s
        X-Request-Id: %1$s
        Accept-Language: %1$s
        Cookie: vigie-form=%1$s; q_session=%1$s
        Vigie-Reason: %1$s
        Idempotency-Key: %1$s
        If-Match: "%1$s"
        traceparent: 00-%2$s-0000000000000001-01
        tracestate: vigie=%1$s
        baggage: name=%1$s
        """.formatted(WORD, "7".repeat(32)).replace("\n", "\r\n");

    private final int port;
    private final String authorization;

    private Canary(int port, String... roles) {
        this.port = port;
        this.authorization = "Bearer " + Tokens.ofClient("canary", roles);
    }

    /** Sends a service all of them, as who has {@code roles}, as nobody and with a token that is none; what is answered is of no matter. */
    public static void atEveryDoor(int port, String... roles) throws IOException {
        Canary canary = new Canary(port, roles);
        for (String door : RestOperations.doors()) {
            canary.at(door);
        }
        for (String door : NO_OPERATIONS) {
            canary.at(door);
        }
        canary.send("GET", "/" + WORD, "localhost", "", "", "");
        canary.send(WORD.toUpperCase(Locale.ROOT), "/", "localhost", "", "", "");
        canary.send(WORD, "/" + WORD, WORD + ".example", "", "", "");
    }

    private void at(String door) throws IOException {
        String verb = door.substring(0, door.indexOf(' '));
        String template = door.substring(verb.length() + 1);
        String query = "?reason=" + WORD + "&q=" + WORD + "&" + WORD + "=" + WORD;
        String json = "{\"reason\":\"" + WORD + "\",\"name\":\"" + WORD + "\",\"" + WORD + "\":\"" + WORD + "\"}";
        String form = "reason=" + WORD + "&name=" + WORD + "&" + WORD + "=" + WORD;
        String known = with(template, UUID.randomUUID().toString());
        String named = with(template, WORD);
        send(verb, named + query, "localhost", authorization, "application/json", json);
        send(verb, known, "localhost", authorization, "application/json", json);
        send(verb, known, "localhost", authorization, "application/x-www-form-urlencoded", form);
        send(verb, known, "localhost", authorization, "application/x-ndjson", json + "\n" + WORD + "\n");
        send(verb, named, WORD + ".example", "", "text/" + WORD, WORD);
        send(verb, known + "/" + WORD, "localhost", "Bearer " + WORD, "application/json", WORD);
    }

    /** The template's address: {@code value} for each parameter, but where it is one of a list the first of that. */
    private static String with(String template, String value) {
        return PARAMETER.matcher(template).replaceAll(parameter -> {
            String list = parameter.group(2);
            return list != null && list.matches("[a-z|]+") ? list.split("\\|", -1)[0] : value;
        });
    }

    private void send(String verb, String target, String host, String authorization, String mediaType, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        String head = verb + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + EVERYWHERE
                + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                + (mediaType.isEmpty()
                        ? ""
                        : "Content-Type: " + mediaType + "\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }
}
