package org.vigie.intake.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What decisions about a case rest on, and no more: views of a case fold its events themselves. */
public sealed interface CaseState {

    /** Nobody has called about it. */
    record NoCase() implements CaseState {}

    /**
     * It is known, and can be named.
     *
     * @param openedBy the client whose call opened it
     * @param minorIds the minors that its calls told about, and whom corrections named
     * @param withdrawn its calls and actions that were taken back
     * @param nextContacts what became of each
     */
    record KnownCase(
            String openedBy,
            Set<UUID> minorIds,
            Set<UUID> withdrawn,
            Map<UUID, NextContactStatus> nextContacts,
            CaseStatus status)
            implements CaseState {

        /** A case that {@code client} is about to open. */
        static KnownCase openedBy(String client) {
            return new KnownCase(client, Set.of(), Set.of(), Map.of(), CaseStatus.OPEN);
        }

        KnownCase telling(List<MinorFacts> minors) {
            return new KnownCase(
                    openedBy,
                    with(minorIds, minors.stream().map(MinorFacts::minorId).toList()),
                    withdrawn,
                    nextContacts,
                    status);
        }

        KnownCase without(UUID id) {
            return new KnownCase(openedBy, minorIds, with(withdrawn, List.of(id)), nextContacts, status);
        }

        KnownCase contact(UUID id, NextContactStatus became) {
            Map<UUID, NextContactStatus> contacts = new LinkedHashMap<>(nextContacts);
            contacts.put(id, became);
            return new KnownCase(openedBy, minorIds, withdrawn, contacts, status);
        }

        /** The next contacts that are neither kept nor cancelled, in the order in which they were promised. */
        List<UUID> openContacts() {
            return nextContacts.entrySet().stream()
                    .filter(contact -> contact.getValue() == NextContactStatus.OPEN)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        KnownCase in(CaseStatus newStatus) {
            return newStatus == status ? this : new KnownCase(openedBy, minorIds, withdrawn, nextContacts, newStatus);
        }

        private static Set<UUID> with(Set<UUID> known, Collection<UUID> told) {
            if (known.containsAll(told)) {
                return known; // many calls about the same minors are folded without a copy
            }
            Set<UUID> more = new HashSet<>(known);
            more.addAll(told);
            return more;
        }
    }

    /**
     * What identified its people was erased. It is counted for ever, and nothing is added to it.
     *
     * @param openedBy the client whose call opened it
     */
    record ErasedCase(String openedBy) implements CaseState {}
}
