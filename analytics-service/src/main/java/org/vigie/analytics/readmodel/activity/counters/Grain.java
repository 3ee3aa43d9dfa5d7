package org.vigie.analytics.readmodel.activity.counters;

import java.time.LocalDate;

/** How finely a row of counters looks at its two days. The numbers are stored. */
enum Grain {
    MONTH_MONTH(0),
    /** Opened day and effective month. */
    DAY_MONTH(1),
    /** Opened month and effective day. */
    MONTH_DAY(2),
    DAY_DAY(3);

    final short number;

    Grain(int number) {
        this.number = (short) number;
    }

    LocalDate opened(LocalDate day) {
        return this == DAY_MONTH || this == DAY_DAY ? day : day.withDayOfMonth(1);
    }

    LocalDate effective(LocalDate day) {
        return this == MONTH_DAY || this == DAY_DAY ? day : day.withDayOfMonth(1);
    }
}
