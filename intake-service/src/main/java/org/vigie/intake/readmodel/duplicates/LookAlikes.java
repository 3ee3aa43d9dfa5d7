package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.readmodel.duplicates.LookAlikeRows.Row;

/** Which cases somebody should look at side by side. By ids alone: who they are about is asked for with a reason, see {@link CaseCandidates}. Blocks. */
@ApplicationScoped
public class LookAlikes {
    /** Nobody works off more; the most alike are told. */
    private static final int MOST = 10_000;

    /** How the list is ordered: the most alike first. */
    static final Comparator<LookAlike> ORDER = Comparator.comparingInt(LookAlike::score)
            .reversed()
            .thenComparing(LookAlike::caseId)
            .thenComparing(LookAlike::otherCaseId);

    private final LookAlikeRows rows;
    private final MergeBooks books;

    LookAlikes(LookAlikeRows rows, MergeBooks books) {
        this.rows = rows;
        this.books = books;
    }

    /**
     * All that are to be looked at.
     *
     * @param complete whether these are all
     */
    public record ToCheck(List<LookAlike> all, boolean complete) {

        /** The most alike of them. */
        public List<LookAlike> first(int most) {
            return all.subList(0, Math.min(most, all.size()));
        }
    }

    /** Those that are neither merged nor told apart; what was absorbed stands in the list as the case that stays. */
    public ToCheck toCheck() {
        MergeBook book = books.read();
        List<Row> found = rows.mostAlike(MOST + 1);
        Map<Set<UUID>, LookAlike> byPair = new LinkedHashMap<>();
        for (Row row : found.subList(0, Math.min(MOST, found.size()))) {
            UUID one = book.followedIn(row.caseId());
            UUID other = book.followedIn(row.otherCaseId());
            if (!one.equals(other) && !book.areDifferent(one, other)) {
                byPair.putIfAbsent(Set.of(one, other), row.between(one, other)); // the most alike come first
            }
        }
        return new ToCheck(byPair.values().stream().sorted(ORDER).toList(), found.size() <= MOST);
    }
}
