package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.Partner.Unknown;
import org.vigie.mapping.domain.partner.PartnerCommand.AcceptProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.Answering;
import org.vigie.mapping.domain.partner.PartnerCommand.AssurePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ClosePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ConfirmEntry;
import org.vigie.mapping.domain.partner.PartnerCommand.DescribePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.Describing;
import org.vigie.mapping.domain.partner.PartnerCommand.ErasePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.PartnerCommand.RegisterPartner;
import org.vigie.mapping.domain.partner.PartnerCommand.RejectProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.ReopenPartner;
import org.vigie.mapping.domain.partner.PartnerEvent.Described;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.AssuredLater;
import org.vigie.mapping.domain.partner.PartnerRejection.NoSuchProposal;
import org.vigie.mapping.domain.partner.PartnerRejection.NotAsked;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.PartnerIsErased;

/**
 * The rules of a partner: what is known of it is replaced as a whole, and saying the same again changes nothing. A partner that closed
 * stays closed, whatever else is told of it, until somebody says that it helps. What is told does not assure it: whoever changes a number has not
 * looked at the rest.
 */
public final class PartnerDecider implements Decider<PartnerCommand, Partner, PartnerEvent, PartnerRejection> {
    @Override
    public Partner initialState() {
        return new Unknown();
    }

    @Override
    public Decision<PartnerEvent, PartnerRejection> decide(PartnerCommand command, Partner state) {
        return switch (state) {
            case Unknown() ->
                command instanceof Describing told
                        ? Decision.accept(new PartnerRegistered(told.details(), told.externalReference()))
                        : Decision.reject(new NotOnTheMap());
            case OnTheMap known -> decide(command, known);
        };
    }

    private static Decision<PartnerEvent, PartnerRejection> decide(PartnerCommand command, OnTheMap known) {
        return switch (command) {
            case Describing told when told.details().equals(known.details()) -> Decision.accept();
            case ErasePartner(var by, var reason) ->
                known.isErased() ? Decision.accept() : Decision.accept(new PartnerErased(by, reason));
            case Describing _ when known.isErased() -> Decision.reject(new PartnerIsErased());
            case RegisterPartner _ -> Decision.reject(new AlreadyOnTheMap());
            case DescribePartner(var details, var _) -> Decision.accept(new PartnerChanged(details));
            case ClosePartner(var closedOn) when closedOn.equals(known.closedOn()) -> Decision.accept();
            case ClosePartner(var closedOn) -> Decision.accept(new PartnerClosed(closedOn));
            case ReopenPartner() ->
                known.closedOn() == null ? Decision.accept() : Decision.accept(new PartnerReopened());
            case AssurePartner(var day, var by) -> assure(day, by, known.assuredOn());
            case Answering answer
            when !known.question().equals(Optional.of(answer.question())) -> Decision.reject(new NotAsked());
            case ConfirmEntry(var _, var day) -> confirm(day, known.assuredOn());
            case ProposeCorrection(var _, var id, var correction, var day) ->
                Decision.accept(new ProposalMade(id, correction, day));
            case AcceptProposal(var id, var parts) ->
                known.proposal(id)
                        .map(proposal -> accept(proposal, parts, known))
                        .orElseGet(() -> Decision.reject(new NoSuchProposal()));
            case RejectProposal(var id) ->
                known.proposal(id).isPresent()
                        ? Decision.accept(new ProposalRejected(id))
                        : Decision.reject(new NoSuchProposal());
        };
    }

    private static Decision<PartnerEvent, PartnerRejection> assure(
            LocalDate day, Assurer by, @Nullable LocalDate before) {
        if (before != null && day.isBefore(before)) {
            return Decision.reject(new AssuredLater(before));
        }
        return day.equals(before) ? Decision.accept() : Decision.accept(new PartnerAssured(day, by));
    }

    /** An answer is told even if somebody assured the entry on the same day: it is the only one. */
    private static Decision<PartnerEvent, PartnerRejection> confirm(LocalDate day, @Nullable LocalDate before) {
        return before != null && day.isBefore(before)
                ? Decision.reject(new AssuredLater(before))
                : Decision.accept(new PartnerAssured(day, Assurer.PARTNER));
    }

    /** Who leaves a part knows better than the partner, or not yet: that assures nothing. */
    private static Decision<PartnerEvent, PartnerRejection> accept(
            Proposal proposal, @Nullable Set<String> parts, OnTheMap known) {
        List<PartnerEvent> events = new ArrayList<>();
        Correction correction = proposal.correction();
        PartnerDetails corrected =
                correction.only(part -> parts == null || parts.contains(part)).of(known.details());
        if (!corrected.equals(known.details())) {
            events.add(new PartnerChanged(corrected));
        }
        events.add(new ProposalAccepted(proposal.proposalId()));
        boolean whole = parts == null || parts.containsAll(correction.parts());
        if (whole && (known.assuredOn() == null || known.assuredOn().isBefore(proposal.madeOn()))) {
            events.add(new PartnerAssured(proposal.madeOn(), Assurer.PARTNER));
        }
        return Decision.accept(events.toArray(PartnerEvent[]::new));
    }

    @Override
    public Partner evolve(Partner state, PartnerEvent event) {
        return switch (state) {
            case Unknown() ->
                switch (event) {
                    case PartnerRegistered told -> OnTheMap.of(told.details(), told.externalReference());
                    case PartnerChanged told -> OnTheMap.of(told.details(), null);
                    case PartnerClosed _,
                            PartnerReopened _,
                            PartnerAssured _,
                            ProposalMade _,
                            ProposalAccepted _,
                            ProposalRejected _,
                            PartnerErased _ -> state;
                };
            case OnTheMap known ->
                switch (event) {
                    case Described told -> known.with(told.details());
                    case PartnerClosed(var closedOn) -> known.closed(closedOn);
                    case PartnerReopened() -> known.closed(null);
                    case PartnerAssured(var day, var _) -> known.assured(day);
                    case ProposalMade(var id, var correction, var madeOn) ->
                        known.with(new Proposal(id, correction.value().orElse(Correction.ERASED), madeOn));
                    case ProposalAccepted(var id) -> known.without(id);
                    case ProposalRejected(var id) -> known.without(id);
                    case PartnerErased _ -> known.erased();
                };
        };
    }
}
