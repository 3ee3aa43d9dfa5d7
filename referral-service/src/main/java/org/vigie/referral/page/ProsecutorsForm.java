package org.vigie.referral.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vigie.http.FormFields;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.theme.Digest;
import org.vigie.theme.FormRows;

/** The form that edits the prosecutors' offices of a department. It bears their version and a digest of what it showed. */
record ProsecutorsForm(FormFields fields, FormRows offices) {
    private static final List<String> FIELDS = List.of("name", "email", "telephone");

    static ProsecutorsForm showing(List<ProsecutorOffice> offices, long version) {
        FormRows rows = FormRows.of(
                OfficeRow.OFFICES, offices.stream().map(ProsecutorsForm::row).toList());
        ProsecutorsForm form = new ProsecutorsForm(FormFields.of(Map.of()), rows);
        return new ProsecutorsForm(
                FormFields.of(Map.of(
                        "version", List.of(String.valueOf(version)), "shown", List.of(Digest.of(form.request())))),
                rows);
    }

    static ProsecutorsForm sent(FormFields fields) {
        return new ProsecutorsForm(fields, FormRows.sent(OfficeRow.OFFICES, FIELDS, fields));
    }

    private static Map<String, String> row(ProsecutorOffice office) {
        return Map.of(
                "name", office.name(),
                "email", office.email().orElse(""),
                "telephone", office.telephone().orElse(""));
    }

    List<OfficeRow> rows() {
        return IntStream.range(0, offices.rows().size())
                .mapToObj(OfficeRow::new)
                .toList();
    }

    ProsecutorsForm with(FormRows others) {
        return new ProsecutorsForm(fields, others);
    }

    ProsecutorsForm at(long version) {
        return new ProsecutorsForm(fields.with(Map.of("version", List.of(String.valueOf(version)))), offices);
    }

    FormFields shown() {
        return fields.with(offices.shown(""));
    }

    boolean restsOn(ProsecutorsForm other) {
        return fields.text("shown").equals(Digest.of(other.request()));
    }

    ObjectNode request() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode list = request.putArray(OfficeRow.OFFICES);
        for (Map<String, String> row : offices.rows()) {
            ObjectNode office = list.addObject();
            for (String field : FIELDS) {
                String text = row.getOrDefault(field, "");
                if (!text.isEmpty()) {
                    office.put(field, text);
                }
            }
        }
        return request;
    }
}
