package org.vigie.mapping.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Answers as they lie in the tables of lists. Its own mapper, since rows are older than a setting of the REST side may be. */
final class ViewJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ViewJson() {}

    static String write(ListedEntry view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    static <V extends ListedEntry> V read(String json, Class<V> view) {
        try {
            return JSON.readValue(json, view);
        } catch (JsonProcessingException e) {
            // its message would quote the row
            throw new IllegalStateException(
                    "a row is no " + view.getSimpleName() + ": raise the version of the projection");
        }
    }
}
