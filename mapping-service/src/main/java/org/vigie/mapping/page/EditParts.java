package org.vigie.mapping.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vigie.theme.Choice;
import org.vigie.theme.FormRows;

/**
 * The parts of a partner's form of which there may be several, as its page goes through them.
 *
 * @param choices the places that a service can be done at
 */
public record EditParts(List<Part> contacts, List<Part> places, List<Part> services, List<Choice> choices) {

    /**
     * One of them.
     *
     * @param touched whether it was just added, or is where people go on from
     */
    public record Part(String list, int index, boolean touched) {
        /** The name of one of its fields. */
        public String name(String field) {
            return list + '.' + index + '.' + field;
        }

        /** What people count. */
        public int number() {
            return index + 1;
        }
    }

    static EditParts of(PartnerEdit edit) {
        return new EditParts(
                parts(edit.contacts()), parts(edit.places()), parts(edit.services()), choices(edit.places()));
    }

    private static List<Part> parts(FormRows rows) {
        return IntStream.range(0, rows.rows().size())
                .mapToObj(index -> new Part(rows.name(), index, index == rows.touched()))
                .toList();
    }

    private static List<Choice> choices(FormRows places) {
        return IntStream.range(0, places.rows().size())
                .mapToObj(index -> choice(index, places.rows().get(index)))
                .toList();
    }

    private static Choice choice(int index, Map<String, String> place) {
        String name = place.getOrDefault("name", "");
        return new Choice(
                place.getOrDefault("placeId", ""), "Lieu " + (index + 1) + (name.isEmpty() ? "" : " : " + name));
    }
}
