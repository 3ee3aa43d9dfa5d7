package org.vigie.analytics.readmodel.activity.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.analytics.domain.CaseContributions;
import org.vigie.analytics.domain.CaseFacts;
import org.vigie.analytics.domain.CaseMerge;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.KnownCases;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.eventlog.subscription.ReceivedEvent;

/**
 * Cases: what each group of merged cases contributed before a batch is taken back, what it contributes after it is given. Cases of one
 * group come by several partitions: whoever counts it locks its merges first, and merges change while nobody counts.
 */
public final class CaseChapter implements Chapter {
    private final CaseFactsTable facts = new CaseFactsTable();
    private final CaseMergesTable merges = new CaseMergesTable();

    @Override
    public Set<String> handles() {
        return Stream.concat(CaseEvents.TYPES.stream(), MergeEvents.TYPES.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> leavesAside() {
        Set<String> others = new HashSet<>(CaseEvents.NEXT_CONTACTS);
        others.addAll(Set.of(
                CaseEvents.IDENTITY_ERASED,
                CaseEvents.LIAISON_FOLLOWED_UP,
                CaseEvents.DOCUMENT_DESCRIBED,
                CaseEvents.CASE_CLOSED,
                CaseEvents.CASE_REOPENED,
                CaseEvents.MINOR_DEPARTMENT_CORRECTED,
                MergeEvents.DECLARED_DIFFERENT));
        return others;
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        List<ReceivedEvent> ofMerges =
                events.stream().filter(MergeEvents::isOne).toList();
        List<ReceivedEvent> ofCases =
                events.stream().filter(event -> !MergeEvents.isOne(event)).toList();
        KnownCases before = read(transaction, ofCases, ofMerges);
        Map<UUID, CaseFacts> told = evolve(before.facts(), ofCases);
        Map<UUID, CaseMerge> standing = new HashMap<>(before.merges());
        ofMerges.forEach(event -> MergeEvents.evolve(standing, event));

        Map<UUID, CaseFacts> known = new HashMap<>(before.facts());
        known.putAll(told);
        before.counted().forEach(counted -> CaseContributions.give(counted, change::subtract));
        new KnownCases(known, standing).counted().forEach(counted -> CaseContributions.give(counted, change::add));
        if (!told.isEmpty()) {
            facts.write(transaction, told);
        }
        if (!ofMerges.isEmpty()) {
            merges.write(transaction, before.merges(), standing);
        }
    }

    /** All that is known of the groups that {@code ofCases} and {@code ofMerges} are about, and will not change but by this transaction. */
    private KnownCases read(Connection transaction, List<ReceivedEvent> ofCases, List<ReceivedEvent> ofMerges)
            throws SQLException {
        Set<UUID> ids = new HashSet<>();
        ofCases.forEach(event -> ids.add(event.streamId()));
        ofMerges.forEach(event -> ids.addAll(MergeEvents.cases(event)));
        if (ofMerges.isEmpty()) {
            merges.share(transaction);
        } else {
            merges.change(transaction);
        }
        Map<UUID, CaseMerge> standing = merges.lockGroups(transaction, ids);
        standing.values().forEach(merge -> ids.addAll(Set.of(merge.caseId(), merge.intoCaseId())));
        return new KnownCases(facts.read(transaction, ids), standing);
    }

    /** The facts after {@code events} of each case that they tell of. */
    private static Map<UUID, CaseFacts> evolve(Map<UUID, CaseFacts> before, List<ReceivedEvent> events) {
        Map<UUID, CaseFacts> told = new HashMap<>();
        for (ReceivedEvent event : events) {
            UUID id = event.streamId();
            CaseFacts known = told.getOrDefault(id, before.getOrDefault(id, CaseFacts.NONE));
            told.put(id, CaseEvents.evolve(known, event));
        }
        return told;
    }
}
