package org.vigie.local.postgresql;

import java.util.List;

/** What a commit promises. */
public enum Durability {
    /** What was committed survives a power cut: the only choice wherever data matters. */
    POWER_CUT,
    /** What was committed survives the death of the process, not of the machine: faster, for tests. */
    PROCESS;

    List<String> settings() {
        return switch (this) {
            case POWER_CUT -> List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");
            case PROCESS -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        };
    }
}
