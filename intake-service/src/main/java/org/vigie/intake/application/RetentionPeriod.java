package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long personal data is kept after the last event of its case was recorded: {@code vigie.retention.period}. */
@ApplicationScoped
public class RetentionPeriod {
    private static final String OFF = "off";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final @Nullable Period period;

    RetentionPeriod(@ConfigProperty(name = "vigie.retention.period", defaultValue = "P2Y") String setting) {
        this.period = setting.equals(OFF) ? null : read(setting);
    }

    /** A period of years, months or days, longer than nothing; empty when nothing is erased by itself. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** When what was last recorded at {@code recordedAt} is erased, on the calendar of Paris; empty when it is not. */
    public Optional<Instant> endOf(Instant recordedAt) {
        return period().map(kept -> recordedAt.atZone(PARIS).plus(kept).toInstant());
    }

    /**
     * The latest that a next contact promised at {@code now} can be due: after three quarters of the time for which it is kept, so that
     * there is time to notice that nobody kept it before nobody can.
     */
    public Instant latestPromise(Instant now) {
        Duration kept = endOf(now).map(end -> Duration.between(now, end)).orElse(TWO_YEARS);
        return now.plus(kept.multipliedBy(3).dividedBy(4));
    }

    private static Period read(String setting) {
        try {
            Period read = Period.parse(setting);
            if (!read.isZero() && !read.isNegative()) {
                return read;
            }
        } catch (DateTimeException e) {
            throw unusable(setting, e);
        }
        throw unusable(setting, null);
    }

    private static IllegalArgumentException unusable(String setting, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "vigie.retention.period must be a period such as P2Y or P18M, or off, not " + setting, cause);
    }
}
