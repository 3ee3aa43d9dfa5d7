package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.http.FormFields;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;

/**
 * The form by which two cases become one.
 *
 * @param file the case from which it was asked for
 * @param other the one that was shown as alike
 */
record MergeForm(CaseFile file, CaseFile other, FormFields fields) {
    /** The case that goes on, by its id. */
    static final String STAYS = "stays";

    private static final String REFERENCE = "reference";
    private static final String REASONS = "reasons";
    private static final String SAME = "sameMinors";
    private static final String PAIR = "pair";

    /** A form to fill in: the older case stays, and whoever is most alike is the same. */
    static MergeForm blank(CaseFile file, CaseFile other, FormFields shown) {
        Map<String, List<String>> values = new HashMap<>();
        CaseFile older = other.openedAt().isBefore(file.openedAt()) ? other : file;
        values.put(REFERENCE, shown.all(REFERENCE));
        values.put(REASONS, shown.all(REASONS));
        values.put(PAIR, shown.all(PAIR));
        values.put(STAYS, List.of(older.caseId().toString()));
        values.put(SAME, MinorPairs.eachOnce(MinorPairs.choices(shown.all(PAIR), file, other)));
        return new MergeForm(file, other, FormFields.of(values));
    }

    /** The minors who may be one. */
    List<Choice> pairs() {
        return MinorPairs.choices(fields.all(PAIR), file, other);
    }

    /** The cases of which one stays. */
    List<Choice> cases() {
        return List.of(choice(file, "Celle-ci"), choice(other, "L’autre"));
    }

    /** Whether it is said which case stays. */
    boolean isDecided() {
        return Stream.of(file, other).anyMatch(one -> stays(one.caseId()));
    }

    /** The case that is absorbed. */
    UUID absorbed() {
        return stays(other.caseId()) ? file.caseId() : other.caseId();
    }

    /** The merge in JSON, as the API takes it. */
    ObjectNode request() {
        int absorbedSide = stays(other.caseId()) ? 0 : 1;
        ObjectNode merge = JsonNodeFactory.instance.objectNode();
        merge.put("externalReference", fields.text(REFERENCE)).put("intoCaseId", fields.text(STAYS));
        new FormJson(fields, "", merge).list(REASONS);
        ArrayNode same = merge.putArray(SAME);
        for (String code : fields.all(SAME)) {
            String[] ids = MinorPairs.ids(code);
            same.addObject().put("minorId", ids[absorbedSide]).put("intoMinorId", ids[1 - absorbedSide]);
        }
        return merge;
    }

    private boolean stays(UUID caseId) {
        return fields.text(STAYS).equals(caseId.toString());
    }

    private static Choice choice(CaseFile file, String which) {
        return new Choice(
                file.caseId().toString(), which + ", ouverte le " + FrenchFormats.frenchTime(file.openedAt()));
    }

    /** Says nothing, as the other forms. */
    @Override
    public String toString() {
        return "MergeForm";
    }
}
