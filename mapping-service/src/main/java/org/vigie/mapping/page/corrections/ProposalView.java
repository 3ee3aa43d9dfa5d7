package org.vigie.mapping.page.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.ContactCorrection;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Proposal;

/**
 * A correction that waits, as differences from what stands.
 *
 * @param idle what the parts are called that would change nothing: the entry says so since, or they are of what is not there any more
 */
public record ProposalView(
        UUID proposalId,
        LocalDate madeOn,
        List<Difference> differences,
        List<String> idle,
        @Nullable String remark) {

    /** One part. */
    public record Difference(String part, String label, TextDiff texts) {}

    /** The parts that can be taken. */
    List<String> offered() {
        return differences.stream().map(Difference::part).toList();
    }

    static ProposalView of(Proposal proposal, PartnerDetails known) {
        Correction correction = proposal.correction();
        List<Difference> differences = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (String part : correction.parts()) {
            PartnerDetails corrected = correction.only(part::equals).of(known);
            String label = PartTexts.label(known, part);
            if (corrected.equals(known)) {
                idle.add(label);
            } else {
                differences.add(new Difference(part, label, texts(correction, part, known, corrected)));
            }
        }
        return new ProposalView(proposal.proposalId(), proposal.madeOn(), differences, idle, correction.remark());
    }

    private static TextDiff texts(Correction correction, String part, PartnerDetails known, PartnerDetails corrected) {
        if (part.startsWith("contacts/")) {
            ContactCorrection contact = correction.only(part::equals).contacts().getFirst();
            return TextDiff.of(PartTexts.of(contact.known()), PartTexts.of(contact.told()));
        }
        return TextDiff.of(PartTexts.of(known, part), PartTexts.of(corrected, part));
    }
}
