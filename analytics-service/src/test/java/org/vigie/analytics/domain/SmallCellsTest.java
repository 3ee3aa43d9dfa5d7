package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final long THRESHOLD = 11;

    private static ShownTable shown(Breakdown breakdown, long... counts) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            cells.put(Character.toString('a' + i), counts[i]);
            total += counts[i];
        }
        return SmallCells.withheld(new BreakdownTable(breakdown, cells, total), THRESHOLD);
    }

    @Test
    void whatIsNotSmallIsShown() {
        assertThat(shown(Breakdown.CHANNEL, 11, 40).withheld()).isEmpty();
    }

    @Test
    void aSmallCellTakesTheSmallestOtherWithIt() {
        assertThat(shown(Breakdown.CHANNEL, 10, 30, 20).withheld()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void cellsThatAreSmallTogetherTakeOneMore() {
        assertThat(shown(Breakdown.CHANNEL, 2, 3, 40, 50).withheld()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void cellsThatHideEachOtherTakeNoMore() {
        assertThat(shown(Breakdown.CHANNEL, 5, 6, 40).withheld()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whereCellsOverlapNoneCanBeSubtracted() {
        assertThat(shown(Breakdown.CONCERN, 10, 30, 20).withheld()).containsExactly("a");
    }

    @Test
    void aSmallTotalIsNotShown() {
        assertThat(shown(Breakdown.CHANNEL, 10).totalWithheld()).isTrue();
        assertThat(shown(Breakdown.CHANNEL, 11).totalWithheld()).isFalse();
    }

    @Test
    void aMeanIsNotShownOfFewNorWhenItLeavesOutAFew() {
        assertThat(meanIsWithheld(10, 10)).isTrue();
        assertThat(meanIsWithheld(11, 11)).isFalse();
        assertThat(meanIsWithheld(20, 21)).isTrue();
        assertThat(meanIsWithheld(20, 31)).isFalse();
    }

    /** Cells by numbers that are bands of their own, with this one first. */
    private static ShownTable numbers(Breakdown breakdown, long first, long... counts) {
        TreeMap<Long, Long> numbers = new TreeMap<>();
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            numbers.put(first + i, counts[i]);
            cells.put(Long.toString(first + i), counts[i]);
            total += counts[i];
        }
        return SmallCells.withheld(new BreakdownTable(breakdown, cells, total, new Distribution(numbers)), 5);
    }

    @Test
    void twoAgesThatAreHiddenAreNotToldByTheMeanOfTheReport() {
        ShownTable ages = numbers(Breakdown.AGE, 11, 3, 4, 20, 30);
        assertThat(ages.withheld())
                .as("seven minors whose ages come to 81 are three of 11 and four of 12, so 13 is hidden with them")
                .containsExactlyInAnyOrder("11", "12", "13");
        assertThat(ages.distributionWithheld()).isFalse();
        assertThat(numbers(Breakdown.AGE, 11, 20, 30, 40).withheld()).isEmpty();
    }

    @Test
    void aMeanThatTheReportDoesNotTellIsHiddenWhereItWouldTell() {
        ShownTable contacts = numbers(Breakdown.CONTACTS, 1, 30, 20, 4, 3);
        assertThat(contacts.withheld()).containsExactlyInAnyOrder("3", "4");
        assertThat(contacts.distributionWithheld()).isTrue();
        assertThat(numbers(Breakdown.CONTACTS, 1, 30, 20, 10, 9).distributionWithheld())
                .isFalse();
    }

    private static boolean meanIsWithheld(long known, long total) {
        TreeMap<Long, Long> ages = new TreeMap<>();
        ages.put(15L, known);
        BreakdownTable table = new BreakdownTable(Breakdown.AGE, new LinkedHashMap<>(), total, new Distribution(ages));
        return SmallCells.withheld(table, THRESHOLD).distributionWithheld();
    }
}
