package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.intake.application.BlindIndex;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.MarkedMinor;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.likeness.Circumstances;
import org.vigie.intake.domain.likeness.Diminutives;
import org.vigie.intake.domain.likeness.KnownTraits;
import org.vigie.intake.domain.likeness.Likeness;
import org.vigie.intake.domain.likeness.Probe;
import org.vigie.intake.domain.likeness.Sign;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.readmodel.duplicates.Candidate.Pair;
import org.vigie.intake.readmodel.duplicates.Candidate.Reason;
import org.vigie.intake.readmodel.duplicates.Similar.Two;
import org.vigie.intake.readmodel.duplicates.Similar.Wanted;
import org.vigie.vocabulary.Vocabulary;

/** Finds cases that may be about the same children as a case in the clear. No other case is opened for it. Blocks. */
@ApplicationScoped
class CandidateSearch {
    /** Each looks for some thousands of marks. */
    private static final int MOST_WANTED = 50;

    private static final int MOST_ROWS = 500;

    /** So many are compared by what their cases tell besides. */
    private static final int MOST_COMPARED = 500;

    private static final int MOST_CANDIDATES = 50;

    private final MarkRows rows;
    private final BlindIndex index;
    private final Diminutives diminutives;
    private final MergeBooks books;
    private final CaseHistories histories;

    CandidateSearch(
            MarkRows rows, BlindIndex index, Diminutives diminutives, MergeBooks books, CaseHistories histories) {
        this.rows = rows;
        this.index = index;
        this.diminutives = diminutives;
        this.books = books;
        this.histories = histories;
    }

    /** The most alike first; {@code opened} is the case with what it absorbed. */
    Candidates of(UUID caseId, List<CaseHistory> opened) {
        MergeBook book = books.read();
        Compared compared = compare(caseId, opened, other -> isOpenQuestion(caseId, other, book));
        Map<UUID, List<Pair>> byCase =
                compared.pairs.stream().collect(Collectors.groupingBy(pair -> book.followedIn(pair.candidateCaseId())));
        List<Candidate> candidates = byCase.entrySet().stream()
                .map(found -> candidate(found.getKey(), found.getValue()))
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::caseId))
                .toList();
        return new Candidates(
                first(candidates, MOST_CANDIDATES), null, compared.complete && candidates.size() <= MOST_CANDIDATES);
    }

    /** Minors of other cases who are like one of this case, whatever was said of the two cases. */
    List<Pair> alike(CaseHistory opened) {
        return compare(opened.caseId(), List.of(opened), _ -> true).pairs;
    }

    private record Compared(List<Pair> pairs, boolean complete) {}

    /** Compares with the cases that {@code among} lets pass. */
    private Compared compare(UUID caseId, List<CaseHistory> opened, Predicate<UUID> among) {
        List<Wanted> wanted = wanted(opened);
        boolean complete = wanted.size() <= MOST_WANTED;
        Map<Two, Similar> closest = new HashMap<>();
        for (Wanted one : first(wanted, MOST_WANTED)) {
            complete &= lookFor(one, caseId, among, closest);
        }
        List<Similar> compared = closest.values().stream()
                .sorted(Comparator.comparingInt(
                                (Similar similar) -> similar.byMarks().score())
                        .reversed())
                .toList();
        return new Compared(pairs(first(compared, MOST_COMPARED)), complete && compared.size() <= MOST_COMPARED);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static List<Wanted> wanted(List<CaseHistory> opened) {
        List<Wanted> wanted = new ArrayList<>();
        for (CaseHistory history : opened) {
            Map<UUID, Minor> minors = minors(history);
            KnownTraits.of(history.calls())
                    .forEach((minorId, states) -> states.forEach(
                            traits -> wanted.add(new Wanted(minorId, traits, circumstances(minors, minorId)))));
        }
        return wanted;
    }

    /** Adds whoever may be alike to {@code closest}; false when there may be more. */
    private boolean lookFor(Wanted wanted, UUID caseId, Predicate<UUID> among, Map<Two, Similar> closest) {
        Probe probe = new Probe(wanted.traits(), diminutives);
        Map<Long, Sign> signs = index.blind(probe.signs());
        boolean complete = true;
        for (MarkQuery query : MarkQuery.of(probe, wanted.traits(), signs, index)) {
            MarkRows.Found found = rows.find(query, caseId, MOST_ROWS);
            complete &= found.complete();
            for (MarkedMinor row : found.rows()) {
                List<Sign> shown = row.marks().stream()
                        .map(signs::get)
                        .filter(Objects::nonNull)
                        .toList();
                Similar similar = new Similar(wanted, row, shown);
                if (similar.byMarks().mayBeCandidate() && among.test(row.caseId())) {
                    closest.merge(similar.two(), similar, CandidateSearch::closer);
                }
            }
        }
        return complete;
    }

    private static boolean isOpenQuestion(UUID caseId, UUID otherCaseId, MergeBook book) {
        return !book.followedIn(caseId).equals(book.followedIn(otherCaseId)) && !book.areDifferent(caseId, otherCaseId);
    }

    private List<Pair> pairs(Collection<Similar> closest) {
        Map<UUID, Map<UUID, Minor>> others = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Similar similar : closest) {
            Map<UUID, Minor> minors = others.computeIfAbsent(
                    similar.row().caseId(),
                    otherId -> histories
                            .pseudonymous(otherId)
                            .map(CandidateSearch::minors)
                            .orElse(Map.of()));
            Likeness likeness = similar.with(circumstances(minors, similar.row().minorId()));
            if (likeness.isCandidate()) {
                pairs.add(similar.pair(likeness));
            }
        }
        return pairs;
    }

    private static Candidate candidate(UUID caseId, List<Pair> pairs) {
        List<Pair> sorted = pairs.stream()
                .sorted(Comparator.comparingInt(Pair::score).reversed().thenComparing(Pair::candidateMinorId))
                .toList();
        Pair closest = sorted.getFirst();
        return new Candidate(
                caseId,
                closest.score(),
                closest.reasons().stream()
                        .map(reason -> new Reason(reason, Vocabulary.label(reason)))
                        .toList(),
                sorted);
    }

    private static Similar closer(Similar one, Similar other) {
        return one.byMarks().score() >= other.byMarks().score() ? one : other;
    }

    private static Map<UUID, Minor> minors(CaseHistory history) {
        Map<UUID, Minor> minors = new HashMap<>();
        history.calls().forEach(call -> Minor.tell(minors, call));
        return minors;
    }

    private static Circumstances circumstances(Map<UUID, Minor> minors, UUID minorId) {
        Minor minor = minors.get(minorId);
        return minor == null ? Circumstances.UNKNOWN : Circumstances.of(minor);
    }
}
