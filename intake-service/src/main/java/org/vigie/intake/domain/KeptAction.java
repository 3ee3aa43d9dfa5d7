package org.vigie.intake.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;

/**
 * An action as it stands.
 *
 * @param withdrawn whether it was recorded by mistake: it stays to be seen and counts for nothing
 */
public record KeptAction(ActionTaken action, boolean withdrawn) {

    /** The actions that {@code events} of one case tell of, in the order of the log. */
    public static List<KeptAction> of(List<CaseEvent> events) {
        Set<UUID> withdrawn = new HashSet<>();
        for (CaseEvent event : events) {
            if (event instanceof ActionWithdrawn withdrawal) {
                withdrawn.add(withdrawal.actionId());
            }
        }
        return events.stream()
                .filter(ActionTaken.class::isInstance)
                .map(ActionTaken.class::cast)
                .map(action -> new KeptAction(action, withdrawn.contains(action.actionId())))
                .toList();
    }
}
