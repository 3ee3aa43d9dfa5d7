package org.vigie.intake.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.http.FormFields;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Digest;

/**
 * The form that puts a call right. It shows the call as it stands and bears a digest of each part as it was shown, so that only what was
 * changed is corrected; what is personal is a part of it once it was read on record.
 *
 * @param call the same fields as a form of a call
 */
record CorrectionForm(CallForm call) {
    private static final String NARRATIVE = "narrative";
    private static final String MINORS = "minors";
    private static final List<String> PLAIN = List.of("occurredAt", "channel", "caller", "concerns");
    private static final List<String> PERSONAL = List.of(MINORS, NARRATIVE);
    private static final String SHOWN = "shown.";

    /** A form to fill in, with what the call says that is not personal. */
    static CorrectionForm blank(CaseFile file, CallRecorded said) {
        Map<String, List<String>> values = ChangeForms.blank(file.version());
        values.putAll(CallValues.plain(said));
        return of(file, shown(file, FormFields.of(values), PLAIN));
    }

    /** A form as it was sent. */
    static CorrectionForm of(CaseFile file, FormFields fields) {
        return new CorrectionForm(CallForm.of(file, fields));
    }

    /** The same with all that the call says. */
    CorrectionForm opened(CaseFile file, CallRecorded inTheClear) {
        return of(file, shown(file, fields().with(CallValues.personal(inTheClear)), PERSONAL));
    }

    FormFields fields() {
        return call.fields();
    }

    /** Whether what is personal is in the form. */
    boolean isOpened() {
        return fields().has(SHOWN + MINORS);
    }

    /** The parts whose digests the form bears, to be sent with it. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (List<String> parts : List.of(PLAIN, PERSONAL)) {
            parts.stream().map(SHOWN::concat).filter(fields()::has).forEach(shown::add);
        }
        return shown;
    }

    /** Whether nothing in it is another than it was shown. */
    boolean changesNothing() {
        return changed(call.request()).isEmpty();
    }

    /** The correction in JSON, as the API takes it. */
    ObjectNode request() {
        ObjectNode whole = call.request();
        ObjectNode correction = FormJson.post(fields(), "reason");
        for (String part : changed(whole)) {
            JsonNode value = whole.get(part);
            if (value != null) {
                correction.set(part, value);
            } else if (part.equals(NARRATIVE)) {
                correction.put(part, "");
            }
        }
        return correction;
    }

    private List<String> changed(ObjectNode whole) {
        return shown().stream()
                .map(name -> name.substring(SHOWN.length()))
                .filter(part -> !fields().text(SHOWN + part).equals(Digest.of(whole.path(part))))
                .toList();
    }

    /** The fields with the digests of these parts. */
    private static FormFields shown(CaseFile file, FormFields fields, List<String> parts) {
        ObjectNode whole = CallForm.of(file, fields).request();
        Map<String, List<String>> digests = new HashMap<>();
        parts.forEach(part -> digests.put(SHOWN + part, List.of(Digest.of(whole.path(part)))));
        return fields.with(digests);
    }

    /** Says nothing, since a record's own would put what was filled in into a log. */
    @Override
    public String toString() {
        return "CorrectionForm";
    }
}
