package org.vigie.theme;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What page resources answer with. */
public final class Pages {
    /** What they produce. */
    public static final String HTML = "text/html;charset=UTF-8";

    private Pages() {}

    /** This page. Renders at once, within the request that the page is about. */
    public static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(HTML).build();
    }

    /** After a form was carried out: the browser gets another page, and reloading that repeats nothing. */
    public static Response then(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
