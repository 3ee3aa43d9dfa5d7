package org.vigie.intake.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who a minor is. Personal through and through: only ever inside a {@link org.vigie.eventlog.decider.Personal}. */
public record Identity(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        @Nullable String phone) {

    /** What {@code later} says, and where it says nothing, what this says. */
    public Identity completedBy(Identity later) {
        return new Identity(
                either(later.firstName, firstName),
                either(later.lastName, lastName),
                either(later.birthDate, birthDate),
                either(later.address, address),
                either(later.phone, phone));
    }

    private static <T> @Nullable T either(@Nullable T preferred, @Nullable T other) {
        return preferred != null ? preferred : other;
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "Identity";
    }
}
