package org.vigie.intake.readmodel.duplicates;

import org.jspecify.annotations.Nullable;
import org.vigie.http.BlankTexts;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.http.RequestLimits;
import org.vigie.http.Violation;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.likeness.Traits;

/** Somebody who is looked for by what identifies them, and why. */
record IdentityQuery(Traits traits, String reason) {

    /**
     * Reads it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static IdentityQuery read(JsonBody body) {
        Identity given = new Identity(
                text(body, "firstName"),
                text(body, "lastName"),
                body.optionalDate("birthDate"),
                null,
                text(body, "phone"));
        Traits traits = Traits.of(given);
        // left out, it would find others than those who were asked for
        reject(body, "firstName", given.firstName() != null && traits.firstName() == null);
        reject(body, "lastName", given.lastName() != null && traits.lastName() == null);
        reject(body, "phone", given.phone() != null && traits.phone() == null);
        String reason = body.text("reason", 1, Reason.LONGEST);
        body.finish();
        if (traits.known().isEmpty()) {
            throw Problems.unprocessable(Violation.at(
                    "",
                    "must have at least one of firstName, lastName, birthDate and phone that somebody can be"
                            + " known by"));
        }
        return new IdentityQuery(traits, reason);
    }

    private static @Nullable String text(JsonBody body, String field) {
        String text = body.optionalText(field, 0, RequestLimits.MAX_TEXT);
        return text == null || BlankTexts.isBlank(text) ? null : text;
    }

    private static void reject(JsonBody body, String field, boolean unusable) {
        if (unusable) {
            body.reject(field, "must be something that somebody can be known by");
        }
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "IdentityQuery";
    }
}
