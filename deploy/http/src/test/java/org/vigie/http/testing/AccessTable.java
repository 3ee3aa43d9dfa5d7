package org.vigie.http.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Roles;

/**
 * Who may send which requests to a service, pages included, held against what it answers on every route that its classes have: without a
 * token, with a token of a role that nobody knows, and with each role. What is not in the table must be refused, so a new route is
 * refused until the table names it. Requests are made to change nothing: they name nothing there is and bring text where JSON belongs.
 */
public final class AccessTable {
    private static final List<String> ROLES = List.of(
            Roles.CALL_WRITER,
            Roles.LISTENER,
            Roles.COORDINATOR,
            Roles.DEPARTMENT,
            Roles.ANALYST,
            Roles.CARTOGRAPHER,
            Roles.PRIVACY_OFFICER,
            Roles.OPERATOR,
            Roles.SERVICE);
    private static final String STRANGER = "stranger";
    private static final String NOBODY = "nobody";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+(?::([^}|]+)[^}]*)?}");

    private final List<Pattern> everybody;
    private final Map<String, List<Pattern>> rows = new LinkedHashMap<>();

    private AccessTable(String everybody) {
        this.everybody = patterns(everybody);
        may("""
                GET /v1/operations/**
                POST /v1/operations/**
                """, Roles.OPERATOR);
        may("GET /v1/operations/acts", Roles.PRIVACY_OFFICER);
    }

    /** A table in which everybody may send these, one a line as {@code GET /v1/things/*}, with a star for a segment and two for what follows. */
    public static AccessTable everybody(String routes) {
        return new AccessTable(routes);
    }

    /** Whoever has one of these roles may send these, too. */
    public AccessTable may(String routes, String... roles) {
        for (String role : roles) {
            rows.computeIfAbsent(role, any -> new ArrayList<>()).addAll(patterns(routes));
        }
        return this;
    }

    /** Whoever has a good token may, whatever its roles. */
    public AccessTable signedIn(String routes) {
        return may(routes, ROLES.toArray(String[]::new)).may(routes, STRANGER);
    }

    private static List<Pattern> patterns(String routes) {
        return routes.lines()
                .map(route -> Pattern.compile(
                        Pattern.quote(route).replace("**", "\\E.+\\Q").replace("*", "\\E[^/]+\\Q")))
                .toList();
    }

    /** Where the service at this port does something else than the table says. */
    public List<String> differences(int port) throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String route : RestOperations.routes()) {
                differ(http, port, route, NOBODY, null, 401, differences);
                differ(http, port, route, STRANGER, Tokens.of(STRANGER), 403, differences);
                for (String role : ROLES) {
                    String token = role.equals(Roles.DEPARTMENT) ? Tokens.department("59D") : Tokens.of(role);
                    differ(http, port, route, role, token, 403, differences);
                }
            }
        }
        return differences;
    }

    private void differ(
            HttpClient http,
            int port,
            String route,
            String who,
            @Nullable String token,
            int refusal,
            List<String> differences)
            throws IOException, InterruptedException {
        boolean may = Stream.concat(everybody.stream(), rows.getOrDefault(who, List.of()).stream())
                .anyMatch(allowed -> allowed.matcher(route).matches());
        int status = status(http, port, route, token);
        boolean refused = status == 401 || status == 403;
        if (may == refused || (refused && status != refusal)) {
            differences.add("%s is answered %d to %s, who %s".formatted(route, status, who, may ? "may" : "may not"));
        }
    }

    private static int status(HttpClient http, int port, String route, @Nullable String token)
            throws IOException, InterruptedException {
        String[] verbAndPath = route.split(" ", 2);
        String path = PARAMETER.matcher(verbAndPath[1]).replaceAll(AccessTable::value);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "text/plain")
                .method(verbAndPath[0], BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close(); // streams do not end
        return answer.statusCode();
    }

    private static String value(MatchResult parameter) {
        return parameter.group(1) == null ? UUID.randomUUID().toString() : parameter.group(1);
    }
}
