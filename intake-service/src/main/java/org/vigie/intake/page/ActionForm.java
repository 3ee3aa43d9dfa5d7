package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.vigie.http.FormFields;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.MinorLine;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;

/** The form of an action of one kind about a case. */
record ActionForm(CaseFile file, ActionType type, FormFields fields) {

    /** A form to fill in, about what is done now. */
    static ActionForm blank(CaseFile file, ActionType type, Instant now) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("reference", List.of(UUID.randomUUID().toString()));
        values.put("occurredAt", List.of(FrenchFormats.fieldTime(now)));
        values.put("urgency", List.of("NORMAL"));
        List<Choice> minors = minors(file);
        values.put("minorIds", minors.size() == 1 ? List.of(minors.getFirst().code()) : List.of());
        List<String> departments = file.minors().stream()
                .map(MinorLine::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        values.put("department", departments.size() == 1 ? departments : List.of(""));
        return new ActionForm(file, type, FormFields.of(values));
    }

    /** The minors whom the case itself knows; one whom only an absorbed case knows is acted upon there. */
    List<Choice> minors() {
        return minors(file);
    }

    /** The same of a case. */
    static List<Choice> minors(CaseFile file) {
        return file.minors().stream()
                .flatMap(minor -> minor.names().stream()
                        .filter(name -> name.caseId().equals(file.caseId()))
                        .limit(1)
                        .map(name -> new Choice(name.minorId().toString(), Words.sketch(minor))))
                .toList();
    }

    /** The action in JSON, as the API takes it. */
    ObjectNode request() {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.put("externalReference", fields.text("reference")).put("type", type.name());
        FormJson json = new FormJson(fields, "", action);
        json.time("occurredAt");
        json.list("minorIds");
        json.list("adviceKinds");
        json.ticked("feedbackRequested");
        json.texts("department", "commune", "urgency", "parentsInformed", "summary");
        json.texts("partnerId", "documentReference", "aseService");
        return action;
    }

    /** Whether whoever fills it in knows that it is not the first of its kind. */
    boolean isConfirmed() {
        return fields.has("confirmed");
    }

    /** Says nothing, since a record's own would put what was filled in into a log. */
    @Override
    public String toString() {
        return "ActionForm";
    }
}
