package org.vigie.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as signing in needs one: it keeps cookies, all for this machine, goes where it is sent and fills Keycloak's form. */
final class SignInBrowser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    Map<String, String> cookies() {
        return cookies;
    }

    /** The answer itself, wherever it would lead. */
    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** The answer at the end of the way, but no further than the first that is on a path that ends so. */
    HttpResponse<String> follow(HttpResponse<String> start, String end) {
        HttpResponse<String> at = start;
        for (int hops = 0; hops < 10; hops++) {
            var location = at.headers().firstValue("Location");
            if (location.isEmpty() || at.uri().getPath().endsWith(end)) return at;
            at = get(at.uri().resolve(location.get()).toString());
        }
        throw new IllegalStateException("sent around in circles");
    }

    /** Opens the page, signs in on the way and comes back; the answer at the end. */
    HttpResponse<String> signIn(String url, String user, String password) {
        return follow(submit(follow(get(url), "/auth"), user, password), "nowhere");
    }

    /** Fills in the form of Keycloak's page and sends it; the answer is the way back. */
    HttpResponse<String> submit(HttpResponse<String> page, String user, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find())
            throw new IllegalStateException("no form to sign in: " + page.statusCode() + " " + page.uri());
        String fields = "username=" + encode(user) + "&password=" + encode(password);
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
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
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
