package org.vigie.mapping.readmodel.directory;

import org.vigie.mapping.domain.partner.Confidentiality;

/** Confidentiality as rows have it: a number that grows with strictness, so that an index can be asked. */
public final class Level {
    private Level() {}

    /** As a row has it. */
    public static int of(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case PUBLIC -> 0;
            case PROFESSIONALS -> 1;
            case SERVICE_ONLY -> 2;
        };
    }
}
