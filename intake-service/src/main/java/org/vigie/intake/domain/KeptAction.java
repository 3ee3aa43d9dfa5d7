package org.vigie.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;

/**
 * An action as it stands.
 *
 * @param followUps what came of it, in the order in which it happened
 * @param withdrawn whether it was recorded by mistake: it stays to be seen and counts for nothing
 */
public record KeptAction(ActionTaken action, List<LiaisonFollowedUp> followUps, boolean withdrawn) {
    public KeptAction {
        followUps = List.copyOf(followUps);
    }

    /** The actions that {@code events} of one case tell of, in the order of the log. */
    public static List<KeptAction> of(List<CaseEvent> events) {
        Set<UUID> withdrawn = new HashSet<>();
        Map<UUID, List<LiaisonFollowedUp>> followUps = new HashMap<>();
        for (CaseEvent event : events) {
            if (event instanceof ActionWithdrawn withdrawal) {
                withdrawn.add(withdrawal.actionId());
            } else if (event instanceof LiaisonFollowedUp followUp) {
                followUps
                        .computeIfAbsent(followUp.actionId(), _ -> new ArrayList<>())
                        .add(followUp);
            }
        }
        followUps.values().forEach(ofAction -> ofAction.sort(CaseEvent.BY_TIME));
        return events.stream()
                .filter(ActionTaken.class::isInstance)
                .map(ActionTaken.class::cast)
                .map(action -> new KeptAction(
                        action,
                        followUps.getOrDefault(action.actionId(), List.of()),
                        withdrawn.contains(action.actionId())))
                .toList();
    }
}
