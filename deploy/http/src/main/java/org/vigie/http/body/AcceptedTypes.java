package org.vigie.http.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads {@code Accept} as RFC 9110, 12.5.1 has it and leaves the router the types and their weights alone: it takes an empty one for a
 * failure, a weight of 0 for a wish, {@code application/*} for a stream of bytes, and repeats the client's parameters in its answer.
 */
public final class AcceptedTypes {
    /** What is meant by a half of a type, where there is a choice. */
    private static final Map<String, List<String>> MEANT = Map.of(
            "application/*", List.of("application/json", "application/*"),
            "text/*", List.of("text/html", "text/csv", "text/plain", "text/*"));

    private static final String NOTHING = "application/x-nothing";
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*(?:;|$)");

    private record Wish(String type, double weight) {
        static Wish of(String text) {
            var weight = WEIGHT.matcher(text);
            return new Wish(
                    text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                    weight.find() ? Double.parseDouble(weight.group(1)) : 1);
        }
    }

    /** Before a resource is looked for. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void read(RoutingContext request) {
        var headers = request.request().headers();
        var wishes = headers.getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .filter(text -> !text.isBlank())
                .map(Wish::of)
                .toList();
        if (wishes.isEmpty()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else {
            headers.set(HttpHeaders.ACCEPT, wanted(wishes));
        }
    }

    private static String wanted(List<Wish> wishes) {
        var types = wishes.stream()
                .filter(wish -> wish.weight() > 0)
                .flatMap(wish -> MEANT.getOrDefault(wish.type(), List.of(wish.type())).stream()
                        .map(type -> wish.weight() < 1 ? type + ";q=" + wish.weight() : type))
                .distinct()
                .toList();
        return types.isEmpty() ? NOTHING : String.join(", ", types);
    }
}
