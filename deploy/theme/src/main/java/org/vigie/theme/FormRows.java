package org.vigie.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vigie.http.FormFields;

/**
 * Parts of a form of which there may be several, such as channels. They are numbered in their order, anew each time that the form is
 * shown: what is wrong with the second of a request is said beside the second of the form.
 *
 * @param name of all of them; a field of the third is called {@code name.2.field}, and 2 is one of the values of the field {@code name}
 * @param rows the fields of each
 * @param touched the one that was just added or moved, or whose neighbour was taken away; -1 when none was
 */
public record FormRows(String name, List<Map<String, String>> rows, int touched) {
    /** No row. */
    static final int NONE = -1;

    private static final int MOST = 20;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,3}");

    /** Copies the rows. */
    public FormRows {
        rows = List.copyOf(rows);
    }

    /** These rows, none of them touched. */
    public static FormRows of(String name, List<Map<String, String>> rows) {
        return new FormRows(name, rows, NONE);
    }

    /** Those that a form was sent with. */
    public static FormRows sent(String name, List<String> fieldsOfEach, FormFields fields) {
        return of(
                name,
                fields.all(name).stream()
                        .filter(index -> INDEX.matcher(index).matches())
                        .distinct()
                        .map(index -> row(prefix(name, index), fieldsOfEach, fields))
                        .toList());
    }

    private static Map<String, String> row(String prefix, List<String> fieldsOfEach, FormFields fields) {
        Map<String, String> row = new HashMap<>();
        fieldsOfEach.forEach(field -> row.put(field, given(fields, prefix + field)));
        return Map.copyOf(row);
    }

    /** Boxes of one name are several values: they are one text here, with commas between. */
    private static String given(FormFields fields, String name) {
        List<String> all = fields.all(name);
        return all.size() > 1 ? String.join(",", all) : fields.text(name);
    }

    /**
     * The rows as a button of theirs leaves them; empty when none was pressed. Buttons are called {@code add}, {@code remove} and {@code up}.
     *
     * @param blank a new row, by what the button says of it
     */
    public Optional<FormRows> pressed(FormFields fields, Function<String, Map<String, String>> blank) {
        return pressed("", fields, blank);
    }

    /** The same in a form that has rows of several names: what its buttons are called begins with {@code prefix}. */
    public Optional<FormRows> pressed(String prefix, FormFields fields, Function<String, Map<String, String>> blank) {
        String add = prefix + "add";
        String remove = prefix + "remove";
        String up = prefix + "up";
        if (fields.has(add)) {
            return Optional.of(rows.size() < MOST ? with(blank.apply(fields.text(add))) : this);
        }
        return fields.has(remove)
                ? Optional.of(without(fields.text(remove)))
                : Optional.of(fields.text(up)).filter(_ -> fields.has(up)).map(this::preferring);
    }

    private FormRows with(Map<String, String> row) {
        List<Map<String, String>> more = new ArrayList<>(rows);
        more.add(row);
        return new FormRows(name, more, rows.size());
    }

    /** Without one; the one before it is where people go on from. */
    private FormRows without(String index) {
        List<Map<String, String>> left = new ArrayList<>(rows);
        return place(index)
                .map(place -> {
                    left.remove((int) place);
                    return new FormRows(name, left, left.isEmpty() ? NONE : Math.max(0, place - 1));
                })
                .orElse(this);
    }

    private FormRows preferring(String index) {
        List<Map<String, String>> moved = new ArrayList<>(rows);
        return place(index)
                .filter(place -> place > 0)
                .map(place -> {
                    moved.add(place - 1, moved.remove((int) place));
                    return new FormRows(name, moved, place - 1);
                })
                .orElse(this);
    }

    private Optional<Integer> place(String index) {
        return Optional.of(index)
                .filter(text -> INDEX.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(place -> place < rows.size());
    }

    /** The fields of the form that shows them. */
    public Map<String, List<String>> shown() {
        return shown("");
    }

    /** The fields of the form that shows them, but for those of {@code secret}, which no page shows. */
    public Map<String, List<String>> shown(String secret) {
        Map<String, List<String>> shown = new HashMap<>();
        shown.put(
                name, IntStream.range(0, rows.size()).mapToObj(String::valueOf).toList());
        for (int i = 0; i < rows.size(); i++) {
            String prefix = prefix(name, String.valueOf(i));
            rows.get(i).forEach((field, text) -> shown.put(prefix + field, List.of(field.equals(secret) ? "" : text)));
        }
        return shown;
    }

    private static String prefix(String name, String index) {
        return name + '.' + index + '.';
    }
}
