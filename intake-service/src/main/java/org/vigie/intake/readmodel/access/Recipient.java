package org.vigie.intake.readmodel.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.ActionType;

/**
 * Whom something about the minor was passed on to, or is to be.
 *
 * @param by the action that did it; when it was sent is told by referral-service
 * @param department whose authority it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Recipient(
        Kind kind,
        UUID by,
        @Nullable String department,
        @Nullable String service,
        @Nullable UUID partnerId) {

    /** What it is. */
    enum Kind {
        AUTHORITY,
        CHILD_PROTECTION_SERVICE,
        PARTNER
    }

    static List<Recipient> of(List<TakenAction> actions) {
        List<Recipient> recipients = new ArrayList<>();
        for (TakenAction action : actions) {
            if (action.withdrawn()) {
                continue;
            }
            if (action.type() == ActionType.INFORMATION_PREOCCUPANTE) {
                recipients.add(new Recipient(Kind.AUTHORITY, action.actionId(), action.department(), null, null));
            }
            if (action.type() == ActionType.ASE_LIAISON) {
                recipients.add(new Recipient(
                        Kind.CHILD_PROTECTION_SERVICE,
                        action.actionId(),
                        action.department(),
                        action.aseService(),
                        null));
            }
            if (action.type() == ActionType.LOCAL_SCHEME_ORIENTATION) {
                recipients.add(new Recipient(Kind.PARTNER, action.actionId(), null, null, action.partnerId()));
            }
        }
        return recipients;
    }

    /** Says nothing, since a record's own would put what was written in a log. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
