package org.vigie.mapping.page.corrections;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What became of a correction, as the page after it says it. */
public enum Decided {
    TAKEN("reprise", "La correction est reprise."),
    LEFT("laissee", "La correction est laissée de côté ; la fiche est inchangée.");

    private final String code;
    private final String words;

    Decided(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** In addresses. */
    String code() {
        return code;
    }

    /** In French, by what an address says; empty for anything else. */
    public static String words(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .map(one -> one.words)
                .findFirst()
                .orElse("");
    }
}
