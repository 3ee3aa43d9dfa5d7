package org.vigie.mapping.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;
import org.vigie.mapping.testing.Samples;

/** One event of each type, the same as in the frozen samples. */
public final class Events {
    public static final UUID COUNCIL = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID REFUGE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    public static final UUID PROPOSAL = UUID.fromString("88888888-8888-4888-8888-888888888888");
    public static final UUID WORK_SESSION = UUID.fromString("44444444-4444-4444-8444-444444444444");
    public static final UUID AWARENESS_SESSION = UUID.fromString("55555555-5555-4555-8555-555555555555");

    public static final PartnerRegistered PARTNER_REGISTERED = new PartnerRegistered(
            Samples.refuge("Refuge du Nord", "59", "62"), Personal.of(Samples.refuge("Foyer caché", "59")), "P-001");
    public static final PartnerChanged PARTNER_CHANGED = new PartnerChanged(
            Samples.refuge("Refuge du Nord et de l'Aisne", "02", "59", "62"),
            Personal.of(Samples.refuge("Foyer caché", "02")));
    public static final PartnerAssured PARTNER_ASSURED = new PartnerAssured(LocalDate.of(2026, 6, 30), Assurer.PARTNER);
    public static final ProposalMade PROPOSAL_MADE =
            new ProposalMade(PROPOSAL, Samples.correction(), LocalDate.of(2026, 6, 30));
    public static final ProposalAccepted PROPOSAL_ACCEPTED = new ProposalAccepted(PROPOSAL);
    public static final ProposalRejected PROPOSAL_REJECTED = new ProposalRejected(PROPOSAL);
    public static final PartnerMerged PARTNER_MERGED = new PartnerMerged(REFUGE, COUNCIL);
    public static final PartnerUnmerged PARTNER_UNMERGED = new PartnerUnmerged(REFUGE, COUNCIL);
    public static final PartnerClosed PARTNER_CLOSED = new PartnerClosed(LocalDate.of(2026, 6, 30));
    public static final PartnerReopened PARTNER_REOPENED = new PartnerReopened();
    public static final WorkSessionHeld WORK_SESSION_HELD = new WorkSessionHeld(
            new WorkSessionDetails(LocalDate.of(2023, 4, 14), "Cartographie", List.of(COUNCIL, REFUGE)), "2023-W027");
    public static final WorkSessionChanged WORK_SESSION_CHANGED = new WorkSessionChanged(
            new WorkSessionDetails(LocalDate.of(2023, 4, 15), "Cartographie du Nord", List.of(COUNCIL)));
    public static final AwarenessSessionHeld AWARENESS_SESSION_HELD =
            new AwarenessSessionHeld(awareness(180), "2023-A01");
    public static final AwarenessSessionChanged AWARENESS_SESSION_CHANGED = new AwarenessSessionChanged(awareness(200));

    private Events() {}

    private static AwarenessSessionDetails awareness(int professionals) {
        return new AwarenessSessionDetails(
                LocalDate.of(2023, 4, 23), "Intervention de sensibilisation", professionals, "23");
    }
}
