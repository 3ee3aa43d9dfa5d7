package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** The fictional first year gives every published figure. */
class FirstYearTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void fill() throws Exception {
        List<ReceivedEvent> events = FirstYear.events();
        for (int done = 0; done < events.size(); done += 100) {
            DATABASE.apply(events.subList(done, Math.min(events.size(), done + 100)));
        }
    }

    @Test
    void givesEveryFigureThatIsExpected() throws Exception {
        JsonNode expected = FirstYear.expected();
        Period period = new Period(day(expected, "from"), day(expected, "to"));

        SequencedMap<String, Figure> figures = DATABASE.figures(period);
        expected.path("figures")
                .properties()
                .forEach(figure -> assertThat(json(figures.get(figure.getKey())))
                        .as(figure.getKey())
                        .isEqualTo(figure.getValue().toString()));
    }

    @Test
    void givesEveryBreakdownThatIsExpected() throws Exception {
        Period period = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));
        for (Map.Entry<String, JsonNode> expected :
                FirstYear.expectedBreakdowns().properties()) {
            BreakdownTable table =
                    DATABASE.table(Breakdown.of(expected.getKey()).orElseThrow(), period);
            Map<String, Long> counts = new TreeMap<>();
            expected.getValue()
                    .properties()
                    .forEach(cell ->
                            counts.put(inOrder(cell.getKey()), cell.getValue().longValue()));
            assertThat(counts(table)).as(expected.getKey()).isEqualTo(counts);
        }
    }

    /** What was counted: numbers each by itself, and whatever is no number. */
    private static Map<String, Long> counts(BreakdownTable table) {
        Map<String, Long> counts = new TreeMap<>();
        table.cells().forEach((key, count) -> {
            boolean ofNumber = table.distribution() != null && Character.isDigit(key.charAt(0));
            if (!ofNumber && count != 0) {
                counts.put(inOrder(key), count);
            }
        });
        if (table.distribution() != null) {
            table.distribution().counts().forEach((number, count) -> counts.put(number.toString(), count));
        }
        return counts;
    }

    /** The two concerns of a pair by the alphabet. */
    private static String inOrder(String key) {
        return Stream.of(key.split("\\+", -1)).sorted().collect(Collectors.joining("+"));
    }

    private static LocalDate day(JsonNode json, String field) {
        return LocalDate.parse(json.path(field).textValue());
    }

    private static String json(@Nullable Figure figure) {
        return switch (figure) {
            case Figure.Count(long value) -> "{\"value\":%d}".formatted(value);
            case Figure.Share share ->
                "{\"value\":%s,\"unit\":\"%%\",\"numerator\":%d,\"denominator\":%d}"
                        .formatted(share.percent(), share.numerator(), share.denominator());
            case Figure.MeanAge mean ->
                "{\"value\":%s,\"unit\":\"years\",\"numerator\":%d,\"denominator\":%d}"
                        .formatted(mean.years(), mean.sum(), mean.count());
            case null -> "absent";
            case Figure.Suppressed _ -> throw new AssertionError("an internal figure is never suppressed");
        };
    }
}
