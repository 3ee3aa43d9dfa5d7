package org.vigie.referral.domain.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, from which the movable holidays count. */
final class Easter {
    private Easter() {}

    /**
     * Easter Sunday of {@code year}, from 1583: the Sunday after the first ecclesiastical full moon from 21 March on (the anonymous
     * Gregorian computus, Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
     */
    static LocalDate of(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leapCenturies = century / 4;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
