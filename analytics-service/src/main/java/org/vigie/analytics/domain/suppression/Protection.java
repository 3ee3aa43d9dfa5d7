package org.vigie.analytics.domain.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.analytics.domain.suppression.Fragment.View;

/**
 * Decides, period by period, which parts of a table are given. What is given cuts the things that are counted into pieces, by time and
 * by cell, and at the very best a reader works out how many are in each. So a part is given only if every piece that it leads to holds
 * as many as the threshold or none at all for reasons that everyone knows. Whatever is not a sum of such pieces has a piece in it that is
 * cut no further, and can be anything from none to all of that.
 *
 * <p>Periods are tried in the order in which they come and parts are given up in the order of the table, whatever their counts: an order
 * by size would itself tell of sizes.
 */
public final class Protection {
    /**
     * A table that was given at an earlier moment and cannot be taken back.
     *
     * @param whole with the parts of the one that is to be given, which hold what they held then
     * @param codes of the parts that were given
     */
    public record Before(Part whole, Run run, Set<String> codes) {}

    private final Part whole;
    private final Cells cells;
    private final Run horizon;
    private final long threshold;
    private final List<Given> given = new ArrayList<>();

    private Protection(Part whole, Run horizon, List<Before> before, long threshold) {
        this.whole = whole;
        this.horizon = horizon;
        this.cells = new Cells(whole);
        this.threshold = threshold;
        before.forEach(table -> given.add(Given.of(table.whole(), table.run(), table.codes())));
    }

    /**
     * The codes of the parts that are given for each of {@code periods}, none for some.
     *
     * @param horizon outside of which, as everyone knows, there is nothing to count
     * @param before what was given at earlier moments, of these periods or of others
     * @param periods in order of precedence
     * @param threshold the smallest count that tells of nobody
     */
    public static SequencedMap<Run, Set<String>> of(
            Part whole, Run horizon, List<Before> before, List<Run> periods, long threshold) {
        Protection protection = new Protection(whole, horizon, before, threshold);
        SequencedMap<Run, Set<String>> codes = new LinkedHashMap<>();
        for (Run period : periods) {
            Optional<Given> table = protection.table(period);
            table.ifPresent(protection.given::add);
            codes.put(period, table.map(Given::codes).orElse(Set.of()));
        }
        return codes;
    }

    /** The codes of the parts that are given of a table that stands alone. */
    public static Set<String> of(Part whole, long threshold) {
        Run period = new Run(0, 0);
        return of(whole, period, List.of(), List.of(period), threshold).getOrDefault(period, Set.of());
    }

    private Optional<Given> table(Run period) {
        Map<Boolean, List<Fragment>> fragments = Fragment.of(period, cells, given).stream()
                .collect(Collectors.partitioningBy(fragment -> fragment.liesIn(period)));
        List<Fragment> inside = fragments.getOrDefault(true, List.of());
        BitSet all = cells.of(whole);
        if (!period.overlaps(horizon)
                || !isSafe(all, fragments.getOrDefault(false, List.of()))
                || !isSafe(all, inside)) {
            return Optional.empty();
        }
        SequencedSet<String> codes = new LinkedHashSet<>();
        List<BitSet> groups = new ArrayList<>();
        split(whole, inside, codes, groups);
        boolean isUnsplit = groups.size() == 1 && !whole.parts().isEmpty();
        return isUnsplit ? Optional.empty() : Optional.of(new Given(period, codes, groups, cells));
    }

    /** Gives {@code part} and, of its own parts, those that are safe, while what is left over is safe too. */
    private void split(Part part, List<Fragment> fragments, Set<String> codes, List<BitSet> groups) {
        codes.add(part.code());
        List<Part> kept = new ArrayList<>();
        BitSet rest = new BitSet();
        for (Part inner : part.parts()) {
            if (isSafe(cells.of(inner), fragments)) {
                kept.add(inner);
            } else {
                rest.or(cells.of(inner));
            }
        }
        while (!kept.isEmpty() && !rest.isEmpty() && !isSafe(rest, fragments)) {
            rest.or(cells.of(kept.removeLast()));
        }
        kept.forEach(inner -> split(inner, fragments, codes, groups));
        if (kept.isEmpty()) {
            groups.add(cells.of(part));
        } else if (!rest.isEmpty()) {
            groups.add(rest);
        }
    }

    private boolean isSafe(BitSet set, List<Fragment> fragments) {
        return fragments.stream()
                .allMatch(fragment -> fragment.cut(set).stream().allMatch(cut -> isSafe(cut, fragment)));
    }

    private boolean isSafe(BitSet cut, Fragment fragment) {
        if (!fragment.pieces().intersects(horizon.pieces())) {
            return true;
        }
        if (cells.mayBeNone(cut) && fragment.views().stream().allMatch(view -> count(cut, fragment, view) == 0)) {
            return true;
        }
        List<View> views = fragment.views();
        return views.stream().allMatch(view -> count(cut, fragment, view) >= threshold)
                && IntStream.range(1, views.size())
                        .allMatch(i -> views.subList(0, i).stream()
                                .allMatch(view -> differByNoneOrMany(cut, fragment, view, views.get(i))));
    }

    private long count(BitSet cut, Fragment fragment, View view) {
        return view.cells().count(cut, fragment.pieces(), end(view));
    }

    /** Nothing changes after the horizon. */
    private int end(View view) {
        return Math.min(view.end(), horizon.last());
    }

    /**
     * A period that ends later tells what changed meanwhile, and so does one that is given later. That nothing was changed afterwards tells
     * of nobody; that nothing came in a time when something may does.
     */
    private boolean differByNoneOrMany(BitSet cut, Fragment fragment, View one, View other) {
        long change = Math.abs(count(cut, fragment, other) - count(cut, fragment, one));
        boolean sameTime = end(one) == end(other) || cells.areSettled(cut);
        return change >= threshold || (change == 0 && sameTime);
    }
}
