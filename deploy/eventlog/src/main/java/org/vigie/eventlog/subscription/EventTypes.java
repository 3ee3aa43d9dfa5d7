package org.vigie.eventlog.subscription;

import java.util.Set;

/** The event types that a subscription knows: those it handles and those it leaves aside on purpose. */
record EventTypes(Set<String> handled, Set<String> ignored) {

    EventTypes {
        handled = Set.copyOf(handled);
        ignored = Set.copyOf(ignored);
        if (handled.stream().anyMatch(ignored::contains)) {
            throw new IllegalArgumentException("a type cannot be both handled and ignored");
        }
    }

    boolean knows(String type) {
        return handled.contains(type) || ignored.contains(type);
    }
}
