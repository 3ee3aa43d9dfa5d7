package org.vigie.intake.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.readmodel.casefile.ActionLine;
import org.vigie.intake.readmodel.casefile.CallLine;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.history.HistoryItem;

/**
 * Something that happened to a case, with what can be done about it.
 *
 * @param call the call that it tells of first, null when it does not
 * @param action the action that it tells of first, null when it does not
 */
public record TimelineEntry(
        HistoryItem item, @Nullable CallLine call, @Nullable ActionLine action) {

    /** All that happened to the case, in the order of {@code history}. */
    static List<TimelineEntry> of(List<HistoryItem> history, CaseFile file) {
        Map<UUID, CallLine> calls =
                file.calls().stream().collect(Collectors.toMap(CallLine::callId, Function.identity()));
        Map<UUID, ActionLine> actions =
                file.actions().stream().collect(Collectors.toMap(ActionLine::actionId, Function.identity()));
        return history.stream()
                .map(item -> new TimelineEntry(
                        item,
                        item.type().equals("CallRecorded") ? find(item.callId(), calls) : null,
                        item.type().equals("ActionTaken") ? find(item.actionId(), actions) : null))
                .toList();
    }

    /** Whether it was recorded by mistake. */
    public boolean isWithdrawn() {
        return (call != null && call.withdrawn()) || (action != null && action.withdrawn());
    }

    /** Whether something may come of it. */
    public boolean isLiaison() {
        return action != null && action.type() == ActionType.ASE_LIAISON;
    }

    private static <T> @Nullable T find(@Nullable UUID id, Map<UUID, T> all) {
        return id == null ? null : all.get(id);
    }
}
