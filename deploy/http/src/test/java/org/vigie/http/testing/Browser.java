package org.vigie.http.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as signing in needs one: it keeps cookies, all for one host, and goes where it is sent. */
public final class Browser {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** What it holds, to look at and to tamper with. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** The page of the service under test, or of an address elsewhere; without following it anywhere. */
    public HttpResponse<String> get(String path) {
        return get(path, "none");
    }

    /** The same, come to from {@code site}, as a browser says by {@code Sec-Fetch-Site}. */
    public HttpResponse<String> get(String path, String site) {
        return send(
                HttpRequest.newBuilder(address(path)).header("Accept", ACCEPT).header("Sec-Fetch-Site", site));
    }

    /** A form. */
    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The page for a person of this role, who signs in at the {@link LoginServer} on the way. */
    public HttpResponse<String> signIn(String path, String role) {
        var sentAway = get(path);
        var atServer = get(location(sentAway) + "&role=" + role);
        var back = get(location(atServer));
        return get(location(back));
    }

    /** The page for an agent of this authority. */
    public HttpResponse<String> signInFor(String path, String authority) {
        return signIn(path, "department&authority=" + authority);
    }

    /** Where the answer sends the browser. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("sent nowhere, but " + answer.statusCode()));
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port).resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        for (var cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
