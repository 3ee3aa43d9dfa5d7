package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.MinorLine;
import org.vigie.theme.FrenchFormats;

/**
 * The form of a call.
 *
 * @param file the case that the call joins, null when it opens one
 * @param blocks the minors that the form has room for, told about or not
 */
record CallForm(@Nullable CaseFile file, FormFields fields, List<MinorBlock> blocks) {
    static final int MOST_MINORS = 20;

    private static final String BLOCK = "minor";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,3}");
    private static final Pattern MINOR = Pattern.compile("minors\\.(\\d+)\\.(.+)");

    /** A form to fill in, about what happens now. */
    static CallForm blank(@Nullable CaseFile file, Instant now) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("reference", List.of(UUID.randomUUID().toString()));
        values.put("channel", List.of("PHONE"));
        values.put("occurredAt", List.of(FrenchFormats.fieldTime(now)));
        List<MinorLine> known = file == null ? List.of() : file.minors();
        List<String> indices = new ArrayList<>();
        for (MinorLine minor : known) {
            String prefix = MinorBlock.prefix(indices.size());
            values.put(prefix + "minorId", List.of(minor.minorId().toString()));
            values.put(prefix + "mentioned", List.of("yes"));
            indices.add(String.valueOf(indices.size()));
        }
        if (known.isEmpty()) {
            indices.add("0");
        }
        values.put(BLOCK, indices);
        return of(file, FormFields.of(values));
    }

    /** A form as it was sent. */
    static CallForm of(@Nullable CaseFile file, FormFields fields) {
        List<Integer> indices = fields.all(BLOCK).stream()
                .filter(index -> INDEX.matcher(index).matches())
                .map(Integer::valueOf)
                .distinct()
                .toList();
        if (indices.size() > MOST_MINORS + (file == null ? 0 : file.minors().size())) {
            throw Problems.badRequest("The form has too many minors.");
        }
        return new CallForm(file, fields, blocks(file, fields, indices));
    }

    /** The same with room for one more. */
    CallForm withOneMore() {
        int next = 1 + blocks.stream().mapToInt(MinorBlock::index).max().orElse(-1);
        List<Integer> indices = new ArrayList<>(indices());
        if (indices.size() < MOST_MINORS) {
            indices.add(next);
        }
        return new CallForm(file, fields, blocks(file, fields, indices));
    }

    /** The same without the block that has this index. */
    CallForm without(String index) {
        List<Integer> left = indices().stream()
                .filter(other -> !String.valueOf(other).equals(index))
                .toList();
        return new CallForm(file, fields, blocks(file, fields, left));
    }

    /** Whether the form says of a minor that the case knows them, and it does not. */
    boolean hasStrangers() {
        return blocks.stream().anyMatch(block -> block.known() == null && fields.has(block.name("minorId")));
    }

    /** The call in JSON, as the API takes it. */
    ObjectNode request() {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("externalReference", fields.text("reference"));
        if (file != null) {
            call.put("caseId", file.caseId().toString());
        }
        FormJson json = new FormJson(fields, "", call);
        json.texts("channel", "narrative");
        json.time("occurredAt");
        json.object("caller").texts("category", "relation");
        json.list("concerns");
        var minors = call.putArray("minors");
        told().forEach(block -> put(block, minors.addObject()));
        return call;
    }

    /** The field that is called {@code name} in {@link #request()}, which has no minors of whom nothing is told. */
    String fieldOf(String name) {
        Matcher minor = MINOR.matcher(name);
        return minor.matches() ? told().get(Integer.parseInt(minor.group(1))).name(minor.group(2)) : name;
    }

    /** The minor that a field of the form is about, by what the page calls it; empty when it is about none. */
    String whereOf(String field) {
        return blocks.stream()
                .filter(block -> field.startsWith(block.name("")))
                .map(MinorBlock::title)
                .findFirst()
                .orElse("");
    }

    private List<Integer> indices() {
        return blocks.stream().map(MinorBlock::index).toList();
    }

    private List<MinorBlock> told() {
        return blocks.stream().filter(block -> block.isTold(fields)).toList();
    }

    private void put(MinorBlock block, ObjectNode minor) {
        FormJson json = new FormJson(fields, MinorBlock.prefix(block.index()), minor);
        json.texts("minorId", "gender", "department", "commune", "knownToChildProtection");
        json.integer("age");
        json.object("identity").texts("firstName", "lastName", "birthDate", "phone", "address");
        if (minor.path("identity").isEmpty()) {
            minor.remove("identity");
        }
    }

    private static List<MinorBlock> blocks(@Nullable CaseFile file, FormFields fields, List<Integer> indices) {
        Map<String, MinorLine> known = new LinkedHashMap<>();
        if (file != null) {
            file.minors().forEach(minor -> known.put(minor.minorId().toString(), minor));
        }
        return IntStream.range(0, indices.size())
                .mapToObj(i -> {
                    int index = Objects.requireNonNull(indices.get(i));
                    MinorLine line = known.get(fields.text(MinorBlock.prefix(index) + "minorId"));
                    return MinorBlock.of(index, "Mineur·e " + (i + 1), line, fields);
                })
                .toList();
    }

    /** Says nothing, since a record's own would put what was filled in into a log. */
    @Override
    public String toString() {
        return "CallForm";
    }
}
