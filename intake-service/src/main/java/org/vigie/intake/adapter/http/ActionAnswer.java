package org.vigie.intake.adapter.http;

import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.ActionTaken;

/**
 * What a posted action is answered with.
 *
 * @param version version of the case right after the action
 */
record ActionAnswer(UUID actionId, long version) {

    static ActionAnswer of(Posted posted) {
        return new ActionAnswer(((ActionTaken) posted.event()).actionId(), posted.version());
    }
}
