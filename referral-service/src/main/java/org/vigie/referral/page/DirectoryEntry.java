package org.vigie.referral.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.authority.Authority;

/**
 * An entry of the directory to be edited.
 *
 * @param authority how it reads, null of one that is not there yet
 * @param version of what was said of it; 0 while nobody said anything
 * @param plannedFor the day from which on it shall read so, null when it does now
 */
public record DirectoryEntry(
        String code,
        @Nullable Authority authority,
        long version,
        @Nullable LocalDate plannedFor) {

    /** What the page calls it. */
    public String title() {
        return authority == null ? "Nouvelle autorité " + code : authority.name();
    }

    /** As a field of a form has the day; empty when it reads so now. */
    String plannedDay() {
        return plannedFor == null ? "" : plannedFor.toString();
    }
}
