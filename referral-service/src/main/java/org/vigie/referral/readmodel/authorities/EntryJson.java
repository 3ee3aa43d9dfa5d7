package org.vigie.referral.readmodel.authorities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the view keeps it. */
final class EntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {}

    static String write(AuthorityEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is always JSON", e);
        }
    }

    static AuthorityEntry read(String json) {
        try {
            return JSON.readValue(json, AuthorityEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view was written by another version; it has to be filled anew", e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key of the directory is JSON", e);
        }
    }
}
