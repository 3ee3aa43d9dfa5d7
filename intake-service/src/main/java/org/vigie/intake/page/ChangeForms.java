package org.vigie.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.vigie.http.FormFields;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.FormError;

/** Forms that change what is on record. Each rests on the version of the case that its page showed. */
@ApplicationScoped
class ChangeForms {
    private static final String VERSION = "version";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final CaseReader cases;
    private final CaseView view;

    ChangeForms(CaseReader cases, CaseView view) {
        this.cases = cases;
        this.view = view;
    }

    /** Shows a form again with what is wrong. */
    @FunctionalInterface
    interface Again {
        Response show(int status, CaseFile file, FormFields fields, List<FormError> errors);
    }

    /** What a form to fill in rests on; to be filled in further. */
    static Map<String, List<String>> blank(long version) {
        return new HashMap<>(
                Map.of("reference", List.of(UUID.randomUUID().toString()), VERSION, List.of(String.valueOf(version))));
    }

    /** The version that a form rests on; what is none is one that no case is at. */
    static long version(FormFields fields) {
        String version = fields.text(VERSION);
        return NUMBER.matcher(version).matches() ? Long.parseLong(version) : 0;
    }

    /** The form with what was filled in, resting on another version. */
    static FormFields restingOn(long version, FormFields fields) {
        return fields.with(Map.of(VERSION, List.of(String.valueOf(version))));
    }

    /**
     * What came of a form about a case that was {@code file}.
     *
     * @param done how {@link CasePage} calls what was done
     */
    Response answer(Outcome outcome, CaseFile file, FormFields fields, String done, Again again) {
        return switch (outcome) {
            case Wrong(var violations) ->
                again.show(422, file, fields, Messages.of(violations, UnaryOperator.identity(), _ -> ""));
            case Outdated() -> {
                CaseFile now = cases.file(file.caseId().toString());
                yield again.show(409, now, restingOn(now.version(), fields), List.of(Messages.OUTDATED));
            }
            case Unavailable() -> again.show(503, file, fields, List.of(Messages.UNAVAILABLE));
            default -> view.answer(outcome, file, fields, done);
        };
    }
}
