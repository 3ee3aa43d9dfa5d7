package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of the API, page by page. */
final class Pages {
    private final Api api;
    private final String token;

    Pages(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    /** All items of the list at the address. */
    List<JsonNode> all(String url) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(url + "?limit=500" + cursor, token).success("a list");
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }
}
