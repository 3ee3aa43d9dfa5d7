package org.vigie.theme;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What page resources answer with. */
public final class Pages {
    /** What they produce. */
    public static final String HTML = "text/html;charset=UTF-8";

    private Pages() {}

    /** This page. Renders at once, within the request that the page is about. */
    public static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(HTML).build();
    }

    /** The query of the page of a list that follows; empty after the last. */
    public static String next(UriInfo uri, @Nullable String cursor) {
        return cursor == null ? "" : with(uri, "cursor", cursor);
    }

    /** The query of this page with another value of one parameter. */
    public static String with(UriInfo uri, String parameter, String value) {
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        query.put(parameter, value);
        return query.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** After a form was carried out: the browser gets another page, and reloading that repeats nothing. */
    public static Response then(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
