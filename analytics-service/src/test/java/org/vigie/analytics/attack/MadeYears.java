package org.vigie.analytics.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.eventlog.subscription.ReceivedEvent;

/**
 * The fictional first year and one after it in which much more happens: its cases again on other days, some of them left out, so that no
 * count is a multiple of another.
 */
final class MadeYears {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int[] COPIES = {1, 12};

    private final Random random = new Random(11);
    private final Map<String, Long> positions = new HashMap<>();
    private final List<ReceivedEvent> made = new ArrayList<>();

    private MadeYears() {}

    static List<ReceivedEvent> events() throws IOException {
        MadeYears years = new MadeYears();
        List<ReceivedEvent> first = FirstYear.events();
        for (int year = 0; year < COPIES.length; year++) {
            for (int copy = 0; copy < COPIES[year]; copy++) {
                years.copy(first, year + " " + copy, 365 * year + 9 * copy);
            }
        }
        return years.made;
    }

    private void copy(List<ReceivedEvent> events, String name, int daysLater) {
        Map<UUID, Boolean> kept = new HashMap<>();
        boolean isFirstYear = daysLater == 0;
        for (ReceivedEvent event : events) {
            if (isFirstYear || kept.computeIfAbsent(event.streamId(), _ -> random.nextInt(10) < 8)) {
                ObjectNode data = event.data().deepCopy();
                change(data, name, daysLater);
                made.add(new ReceivedEvent(
                        event.service(),
                        event.epoch(),
                        positions.merge(event.service(), 1L, Long::sum),
                        id(event.id().toString(), name),
                        event.type(),
                        id(event.streamId().toString(), name),
                        event.streamVersion(),
                        event.time(),
                        event.correlationId(),
                        data));
            }
        }
    }

    private static void change(JsonNode json, String name, int daysLater) {
        if (json instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> object.set(field.getKey(), changed(field.getValue(), name, daysLater)));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, changed(array.get(i), name, daysLater));
            }
        }
    }

    private static JsonNode changed(JsonNode value, String name, int daysLater) {
        if (!value.isTextual()) {
            change(value, name, daysLater);
            return value;
        }
        String text = value.textValue();
        if (ID.matcher(text).matches()) {
            return TextNode.valueOf(id(text, name).toString());
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return TextNode.valueOf(
                    OffsetDateTime.parse(text).plusDays(daysLater).toString());
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return TextNode.valueOf(LocalDate.parse(text).plusDays(daysLater).toString());
        }
        return value;
    }

    private static UUID id(String of, String name) {
        return UUID.nameUUIDFromBytes((name + " " + of).getBytes(UTF_8));
    }
}
