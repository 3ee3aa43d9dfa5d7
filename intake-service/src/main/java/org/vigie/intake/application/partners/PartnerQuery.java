package org.vigie.intake.application.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are looked for.
 *
 * @param words parts of their names or of the names and codes of their departments, whatever the case and the accents; all of them
 * @param day on which they are to help, in Paris
 * @param near departments whose partners come first
 * @param keep one that is found whatever the words, as it was chosen
 * @param most how many are wanted at most
 */
public record PartnerQuery(
        String words,
        LocalDate day,
        List<String> near,
        @Nullable UUID keep,
        int most) {
    public PartnerQuery {
        near = List.copyOf(near);
    }
}
