package org.vigie.referral.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.StrictJson;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.theme.Digest;
import org.vigie.theme.FormRows;

/**
 * The form that edits an entry of the directory. It bears the version of the entry and a digest of what it showed, so that nobody puts back
 * what another put right meanwhile. Secrets are in it on their way here, and never on their way back.
 *
 * @param channels in order of preference
 */
record AuthorityForm(FormFields fields, FormRows channels) {
    private static final String SHOWN = "shown";
    private static final String EFFECTIVE_FROM = "effectiveFrom";
    private static final String BETWEEN_CODES = "[,;\\s]+";

    /** A form that shows an entry to be edited, empty for one that is not there yet. */
    static AuthorityForm showing(DirectoryEntry entry) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("version", List.of(String.valueOf(entry.version())));
        values.put("planned", List.of(entry.plannedDay()));
        values.put(EFFECTIVE_FROM, List.of(entry.plannedDay()));
        FormRows channels = FormRows.of(ChannelRow.CHANNELS, List.of());
        Authority authority = entry.authority();
        if (authority != null) {
            values.put("name", List.of(authority.name()));
            values.put("departments", List.of(String.join(", ", authority.departments())));
            values.put(
                    "communes",
                    List.of(String.join(
                            ", ", authority.communes().stream().sorted().toList())));
            values.put("publicKey", List.of(authority.publicKey().orElse("")));
            values.put("calendar", List.of(authority.calendar().map(Enum::name).orElse("")));
            channels = FormRows.of(
                    ChannelRow.CHANNELS,
                    authority.channels().stream().map(ChannelRow::shown).toList());
        }
        AuthorityForm form = new AuthorityForm(FormFields.of(values), channels);
        return new AuthorityForm(form.fields.with(Map.of(SHOWN, List.of(form.digest()))), channels);
    }

    /** A form as it was sent. */
    static AuthorityForm sent(FormFields fields) {
        return new AuthorityForm(fields, FormRows.sent(ChannelRow.CHANNELS, ChannelRow.FIELDS, fields));
    }

    AuthorityForm with(FormRows others) {
        return new AuthorityForm(fields, others);
    }

    /** The same as a form that rests on this version. */
    AuthorityForm at(long version) {
        return new AuthorityForm(fields.with(Map.of("version", List.of(String.valueOf(version)))), channels);
    }

    /** The fields as a page may have them. */
    FormFields shown() {
        return fields.with(channels.shown(ChannelRow.SECRET));
    }

    List<ChannelRow> channelRows() {
        return IntStream.range(0, channels.rows().size())
                .mapToObj(i -> ChannelRow.of(i, channels.rows().get(i)))
                .toList();
    }

    /** Whether it is about what is planned, rather than about what holds. */
    boolean isOfPlan() {
        return !fields.text("planned").isEmpty();
    }

    boolean changesNothing() {
        return fields.text(SHOWN).equals(digest()) && channelRows().stream().noneMatch(ChannelRow::lost);
    }

    /** Whether it showed what {@code other} shows. */
    boolean restsOn(AuthorityForm other) {
        return fields.text(SHOWN).equals(other.digest());
    }

    /** The entry in JSON, as the API takes it; what is wrong stays so, to be refused there. */
    ObjectNode request() {
        ObjectNode entry = json(true);
        if (fields.has(EFFECTIVE_FROM)) {
            put(entry, EFFECTIVE_FROM, fields.text(EFFECTIVE_FROM));
        }
        return entry;
    }

    private String digest() {
        return Digest.of(json(false));
    }

    private ObjectNode json(boolean withSecrets) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        put(entry, "name", fields.text("name"));
        codes(entry.putArray("departments"), fields.text("departments"));
        codes(entry.putArray("communes"), fields.text("communes"));
        ArrayNode list = entry.putArray(ChannelRow.CHANNELS);
        for (Map<String, String> row : channels.rows()) {
            ObjectNode channel = list.addObject();
            for (String field : withSecrets
                    ? List.of("kind", "url", "address", ChannelRow.NOTIFY, ChannelRow.SECRET)
                    : List.of("kind", "url", "address", ChannelRow.NOTIFY)) {
                put(channel, field, row.getOrDefault(field, ""));
            }
        }
        JsonNode key = key(fields.text("publicKey"));
        if (key != null) {
            entry.set("publicKey", key);
        }
        put(entry, "calendar", fields.text("calendar"));
        return entry;
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    private static void codes(ArrayNode codes, String text) {
        for (String code : text.split(BETWEEN_CODES, -1)) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
    }

    private static @Nullable JsonNode key(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            JsonNode json = StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
            return json.isObject() ? json : JsonNodeFactory.instance.textNode(text);
        } catch (HttpProblem _) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** Says nothing, since a record's own would put a secret into a log. */
    @Override
    public String toString() {
        return "AuthorityForm";
    }
}
