package org.vigie.intake.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.intake.domain.NextContact;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MinorNames;

/**
 * A case together with all that it absorbed.
 *
 * @param own the case itself
 * @param absorbed in the order of their merges
 * @param absorbing the merges by which they were
 * @param merge the one by which the case was absorbed itself
 * @param followedIn the case that it counts in: itself unless it was absorbed
 */
public record MergedCase(
        CaseHistory own,
        List<CaseHistory> absorbed,
        List<CasesMerged> absorbing,
        Optional<CasesMerged> merge,
        UUID followedIn) {
    public MergedCase {
        absorbed = List.copyOf(absorbed);
        absorbing = List.copyOf(absorbing);
    }

    /** The case itself, then those that it absorbed. */
    public List<CaseHistory> all() {
        List<CaseHistory> all = new ArrayList<>(List.of(own));
        all.addAll(absorbed);
        return all;
    }

    /** The next contacts of all of them, in the order in which they are due. */
    public List<NextContact> nextContacts() {
        return nextContacts(all());
    }

    /** The next contacts of those that it absorbed that are neither kept nor cancelled, in the order in which they are due. */
    public List<UUID> openInAbsorbed() {
        return nextContacts(absorbed).stream()
                .filter(NextContact::isOpen)
                .map(contact -> contact.promise().nextContactId())
                .toList();
    }

    private static List<NextContact> nextContacts(List<CaseHistory> histories) {
        return histories.stream()
                .flatMap(history -> history.nextContacts().stream())
                .sorted(Comparator.comparing(contact -> contact.promise().dueAt()))
                .toList();
    }

    /** Which ids mean the same minor in them. */
    public MinorNames names() {
        return new MinorNames(absorbing);
    }
}
