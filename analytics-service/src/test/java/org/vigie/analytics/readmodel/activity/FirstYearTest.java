package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** The fictional first year gives every published figure. */
class FirstYearTest {

    @Test
    void givesEveryFigureThatIsExpected() throws Exception {
        TestDatabase database = TestDatabase.create();
        List<ReceivedEvent> events = FirstYear.events();
        for (int done = 0; done < events.size(); done += 100) {
            database.apply(events.subList(done, Math.min(events.size(), done + 100)));
        }
        JsonNode expected = FirstYear.expected();
        Period period = new Period(day(expected, "from"), day(expected, "to"));

        SequencedMap<String, Figure> figures = database.figures(period);
        expected.path("figures")
                .properties()
                .forEach(figure -> assertThat(json(figures.get(figure.getKey())))
                        .as(figure.getKey())
                        .isEqualTo(figure.getValue().toString()));
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
