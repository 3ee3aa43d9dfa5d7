package org.vigie.intake.readmodel.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.application.MergePosting;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/**
 * An item with its place in the log, by which what happened to a case and what was said of it and another come in one order.
 *
 * @param position place in the log
 */
public record Told(long position, HistoryItem item) {

    /** All items of a case, oldest first. */
    public static List<Told> of(List<Posting<CaseEvent>> postings, List<MergePosting> merges) {
        List<HistoryItem> items = Timeline.of(postings);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(new Told(postings.get(i).position(), items.get(i)));
        }
        UUID caseId = postings.getFirst().event().caseId();
        merges.forEach(merge -> all.add(new Told(merge.position(), item(merge, caseId, postings))));
        all.sort(Comparator.comparingLong(Told::position));
        return all;
    }

    private static HistoryItem item(MergePosting posting, UUID caseId, List<Posting<CaseEvent>> postings) {
        boolean first = posting.event().caseId().equals(caseId);
        UUID other = first ? posting.event().other() : posting.event().caseId();
        return new HistoryItem(
                posting.event().occurredAt(),
                posting.recordedAt(),
                versionAt(posting.position(), postings),
                type(posting.event()),
                posting.client(),
                what(posting, first, other),
                null,
                null,
                other,
                null,
                null);
    }

    private static String type(MergeEvent event) {
        return switch (event) {
            case CasesMerged _ -> "CasesMerged";
            case CaseMergeUndone _ -> "CaseMergeUndone";
            case CasesDeclaredDifferent _ -> "CasesDeclaredDifferent";
        };
    }

    private static String what(MergePosting posting, boolean first, UUID other) {
        return switch (posting.event()) {
            case CasesMerged _ ->
                first ? "Situation réunie à la situation " + other + "." : "Situation " + other + " réunie à celle-ci.";
            case CaseMergeUndone _ ->
                first
                        ? "Situation de nouveau distincte de la situation " + other + " : la réunion est annulée."
                        : "Situation " + other + " de nouveau distincte de celle-ci : la réunion est annulée.";
            case CasesDeclaredDifferent _ -> "Situation déclarée distincte de la situation " + other + ".";
        };
    }

    private static long versionAt(long position, List<Posting<CaseEvent>> postings) {
        return postings.stream()
                .filter(posting -> posting.position() < position)
                .count();
    }
}
