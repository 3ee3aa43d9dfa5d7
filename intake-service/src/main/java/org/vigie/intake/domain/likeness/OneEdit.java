package org.vigie.intake.domain.likeness;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a slip of the finger makes of a name: a letter more, less or another, or two that changed places. */
final class OneEdit {
    /** In shorter names a letter is too much of the name. */
    private static final int SHORTEST = 4;

    private OneEdit() {}

    /** All names that are one slip away from {@code plain}; none of a short one. */
    static Set<String> of(String plain) {
        Set<String> edits = new LinkedHashSet<>();
        if (plain.length() < SHORTEST) {
            return edits;
        }
        for (int i = 0; i <= plain.length(); i++) {
            String before = plain.substring(0, i);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                edits.add(before + letter + plain.substring(i));
                if (i < plain.length()) {
                    edits.add(before + letter + plain.substring(i + 1));
                }
            }
            if (i < plain.length()) {
                edits.add(before + plain.substring(i + 1));
            }
            if (i + 1 < plain.length()) {
                edits.add(before + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2));
            }
        }
        edits.remove(plain);
        return edits;
    }
}
