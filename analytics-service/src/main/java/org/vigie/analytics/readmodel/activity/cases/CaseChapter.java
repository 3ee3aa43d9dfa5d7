package org.vigie.analytics.readmodel.activity.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.analytics.domain.CaseContributions;
import org.vigie.analytics.domain.CaseFacts;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Cases: what each contributed before a batch is taken back, what it contributes after it is given. */
public final class CaseChapter implements Chapter {
    private final CaseFactsTable table = new CaseFactsTable();

    @Override
    public Set<String> handles() {
        return Set.of(
                CaseEvents.CALL_RECORDED,
                CaseEvents.ACTION_TAKEN,
                CaseEvents.CALL_CORRECTED,
                CaseEvents.CALL_WITHDRAWN,
                CaseEvents.ACTION_WITHDRAWN);
    }

    @Override
    public Set<String> leavesAside() {
        return Set.of(
                CaseEvents.IDENTITY_ERASED,
                CaseEvents.CASE_CLOSED,
                CaseEvents.CASE_REOPENED,
                CaseEvents.CASES_MERGED,
                CaseEvents.CASE_MERGE_UNDONE,
                CaseEvents.CASES_DECLARED_DIFFERENT);
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        Set<UUID> ids = events.stream().map(ReceivedEvent::streamId).collect(Collectors.toSet());
        Map<UUID, CaseFacts> before = table.read(transaction, ids);
        Map<UUID, CaseFacts> after = new HashMap<>(before);
        for (ReceivedEvent event : events) {
            CaseFacts known = after.getOrDefault(event.streamId(), CaseFacts.NONE);
            after.put(event.streamId(), CaseEvents.evolve(known, event));
        }
        after.forEach((id, facts) -> {
            change.subtractAll(CaseContributions.of(before.getOrDefault(id, CaseFacts.NONE)));
            change.addAll(CaseContributions.of(facts));
        });
        table.write(transaction, after);
    }
}
