package org.vigie.analytics.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.theme.Form;

/**
 * The periods that a reader can choose from.
 *
 * @param form what is chosen, and what is wrong with it
 */
public record Picker(
        Form form, List<GridPeriod> platformYears, List<GridPeriod> calendarYears, List<GridPeriod> quarters) {

    /** All of them. */
    public List<GridPeriod> all() {
        return Stream.of(platformYears, calendarYears, quarters)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether {@code period} is one of them: an address may name others, such as one to come. */
    public boolean offers(GridPeriod period) {
        return all().contains(period);
    }

    /** Those of {@code periods}, which are released, newest first. */
    static Picker of(Form form, List<GridPeriod> periods) {
        List<GridPeriod> newestFirst = periods.reversed();
        return new Picker(
                form,
                newestFirst.stream()
                        .filter(period -> PublicGrid.isPlatformYear(period.period()))
                        .toList(),
                newestFirst.stream().filter(GridPeriod::isCalendarYear).toList(),
                newestFirst.stream()
                        .filter(period -> !period.isCalendarYear() && !PublicGrid.isPlatformYear(period.period()))
                        .toList());
    }

    static Picker of(Form form, LocalDate today) {
        return new Picker(
                form, GridPeriod.platformYears(today), GridPeriod.calendarYears(today), GridPeriod.quarters(today));
    }
}
