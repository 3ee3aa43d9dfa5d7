package org.vigie.mapping.domain.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a partner would have said of whom to speak to. Contacts have no id: the one that is meant is the one that says what was shown.
 *
 * @param known as it was shown; null for one more
 * @param told as it should be; null for one less
 */
public record ContactCorrection(
        @Nullable Contact known, @Nullable Contact told) {

    boolean saysNothing() {
        return Objects.equals(known, told);
    }

    /** Those that are known once it is taken; the same when the one that is meant is not there any more. */
    List<Contact> of(List<Contact> contacts) {
        List<Contact> corrected = new ArrayList<>(contacts);
        int place = known == null ? corrected.size() : corrected.indexOf(known);
        if (place < 0) {
            return contacts;
        }
        if (known != null) {
            corrected.remove(place);
        }
        if (told != null && !corrected.contains(told)) {
            corrected.add(place, told);
        }
        return corrected;
    }
}
