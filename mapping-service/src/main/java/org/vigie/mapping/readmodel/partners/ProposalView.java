package org.vigie.mapping.readmodel.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.mapping.domain.partner.Proposal;

/** A correction that waits for a cartographer, as JSON. */
@Schema(name = "Proposal")
public record ProposalView(
        UUID proposalId,
        LocalDate madeOn,
        CorrectionView correction,

        @Schema(
                description =
                        "What may be taken over by itself: `phone`, `services/{id}/schedules`, `places/{id}/address`, `contacts/0`…")
        List<String> parts) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.proposalId(),
                proposal.madeOn(),
                CorrectionView.of(proposal.correction()),
                proposal.correction().parts());
    }
}
