package org.vigie.mapping.readmodel.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.mapping.domain.partner.Proposal;

/** A correction that waits for a cartographer, as JSON. */
@Schema(name = "Proposal")
public record ProposalView(UUID proposalId, LocalDate madeOn, CorrectionView correction) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(proposal.proposalId(), proposal.madeOn(), CorrectionView.of(proposal.correction()));
    }
}
