package org.vigie.analytics.page;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.theme.FrenchFormats;

/**
 * A period of the public's grid as the page names it.
 *
 * @param code in addresses: {@code 2023-T2}, {@code 2023}, or {@code 2023-2024} for the platform's year
 * @param label in French
 */
public record GridPeriod(String code, String label, Period period) {
    /** The platform answers since this day. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 4, 3);

    private static final Pattern QUARTER = Pattern.compile("(19\\d\\d|2\\d{3})-T([1-4])");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("19\\d\\d|2\\d{3}");
    private static final Pattern PLATFORM_YEAR = Pattern.compile("(19\\d\\d|2\\d{3})-(\\d{4})");
    private static final int MONTHS = 3;

    /** The period that addresses call {@code code}. */
    static Optional<GridPeriod> of(String code) {
        if (CALENDAR_YEAR.matcher(code).matches()) {
            return Optional.of(calendarYear(Integer.parseInt(code)));
        }
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            return Optional.of(quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        return Optional.of(PLATFORM_YEAR.matcher(code))
                .filter(Matcher::matches)
                .map(years -> platformYear(Integer.parseInt(years.group(1))))
                .filter(year -> year.code().equals(code));
    }

    /** What {@code period}, which lies on the grid, is called. */
    static GridPeriod of(Period period) {
        LocalDate from = period.from();
        int quarter = (from.getMonthValue() - 1) / MONTHS + 1;
        return Stream.of(platformYear(from.getYear()), calendarYear(from.getYear()), quarter(from.getYear(), quarter))
                .filter(named -> named.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(period + " is not on the grid"));
    }

    /** Its days in words. */
    public String days() {
        return FrenchFormats.frenchDays(period.from(), period.to());
    }

    boolean isCalendarYear() {
        return CALENDAR_YEAR.matcher(code).matches();
    }

    /** The platform's years first, of each kind what ended last. */
    static Stream<GridPeriod> newestFirst(List<GridPeriod> periods) {
        return periods.stream()
                .sorted(Comparator.comparing((GridPeriod period) -> PublicGrid.isPlatformYear(period.period()))
                        .thenComparing(period -> period.period().to())
                        .reversed());
    }

    /** The platform's years that have begun, newest first. */
    static List<GridPeriod> platformYears(LocalDate today) {
        return begun(years(today).mapToObj(GridPeriod::platformYear), today);
    }

    /** The calendar years that have begun since the platform answers, newest first. */
    static List<GridPeriod> calendarYears(LocalDate today) {
        return begun(years(today).mapToObj(GridPeriod::calendarYear), today);
    }

    /** The quarters that have begun since the platform answers, newest first. */
    static List<GridPeriod> quarters(LocalDate today) {
        return begun(
                years(today).boxed().flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(of -> quarter(year, of))),
                today);
    }

    private static IntStream years(LocalDate today) {
        return IntStream.rangeClosed(FIRST_DAY.getYear(), today.getYear());
    }

    private static List<GridPeriod> begun(Stream<GridPeriod> periods, LocalDate today) {
        return periods.filter(known -> !known.period().from().isAfter(today)
                        && !known.period().to().isBefore(FIRST_DAY))
                .toList()
                .reversed();
    }

    private static GridPeriod platformYear(int year) {
        LocalDate from = LocalDate.of(year, FIRST_DAY.getMonth(), FIRST_DAY.getDayOfMonth());
        String code = "%04d-%04d".formatted(year, year + 1);
        return new GridPeriod(
                code,
                "Année de la plateforme " + code.replace('-', '–'),
                new Period(from, from.plusYears(1).minusDays(1)));
    }

    private static GridPeriod calendarYear(int year) {
        return new GridPeriod(
                "%04d".formatted(year),
                "Année %04d".formatted(year),
                new Period(Year.of(year).atDay(1), LocalDate.of(year, 12, 31)));
    }

    private static GridPeriod quarter(int year, int number) {
        LocalDate from = LocalDate.of(year, MONTHS * (number - 1) + 1, 1);
        return new GridPeriod(
                "%04d-T%d".formatted(year, number),
                "%d%s trimestre %04d".formatted(number, number == 1 ? "er" : "e", year),
                new Period(from, from.plusMonths(MONTHS).minusDays(1)));
    }
}
