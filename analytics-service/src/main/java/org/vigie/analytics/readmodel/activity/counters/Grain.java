package org.vigie.analytics.readmodel.activity.counters;

import java.time.LocalDate;
import org.vigie.analytics.domain.Contribution.InCohort;

/** How finely a row of counters looks at its two days, and which of them leads its key. The numbers are stored. */
enum Grain {
    OPENED_MONTH_EFFECTIVE_MONTH(0) {
        @Override
        LocalDate leading(InCohort where) {
            return month(where.opened());
        }

        @Override
        LocalDate following(InCohort where) {
            return month(where.effective());
        }
    },
    OPENED_DAY_EFFECTIVE_MONTH(1) {
        @Override
        LocalDate leading(InCohort where) {
            return where.opened();
        }

        @Override
        LocalDate following(InCohort where) {
            return month(where.effective());
        }
    },
    EFFECTIVE_DAY_OPENED_MONTH(2) {
        @Override
        LocalDate leading(InCohort where) {
            return where.effective();
        }

        @Override
        LocalDate following(InCohort where) {
            return month(where.opened());
        }
    },
    OPENED_DAY_EFFECTIVE_DAY(3) {
        @Override
        LocalDate leading(InCohort where) {
            return where.opened();
        }

        @Override
        LocalDate following(InCohort where) {
            return where.effective();
        }
    };

    final short number;

    Grain(int number) {
        this.number = (short) number;
    }

    abstract LocalDate leading(InCohort where);

    abstract LocalDate following(InCohort where);

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
