package org.vigie.intake.readmodel.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for candidates found, on one page.
 *
 * @param items the most alike first
 * @param next always null
 * @param complete false when more minors share a birth date, a number or names than were looked at, or more cases are alike than are shown
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Candidates(List<Candidate> items, @Nullable String next, boolean complete) {
    public Candidates {
        items = List.copyOf(items);
    }
}
