package org.vigie.mapping.domain.partner;

import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.Partner.Unknown;
import org.vigie.mapping.domain.partner.PartnerCommand.ClosePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.DescribePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.Describing;
import org.vigie.mapping.domain.partner.PartnerCommand.RegisterPartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ReopenPartner;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;

/**
 * The rules of a partner: what is known of it is replaced as a whole, and saying the same again changes nothing. A partner that closed
 * stays closed, whatever else is told of it, until somebody says that it helps.
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
            case RegisterPartner _ -> Decision.reject(new AlreadyOnTheMap());
            case DescribePartner(var details, var _) -> Decision.accept(new PartnerChanged(details));
            case ClosePartner(var closedOn) when closedOn.equals(known.closedOn()) -> Decision.accept();
            case ClosePartner(var closedOn) -> Decision.accept(new PartnerClosed(closedOn));
            case ReopenPartner() ->
                known.closedOn() == null ? Decision.accept() : Decision.accept(new PartnerReopened());
        };
    }

    @Override
    public Partner evolve(Partner state, PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered(var details, var reference) -> new OnTheMap(details, reference, null);
            case PartnerChanged(var details) ->
                switch (state) {
                    case Unknown() -> new OnTheMap(details, null, null);
                    case OnTheMap(var _, var reference, var closedOn) -> new OnTheMap(details, reference, closedOn);
                };
            case PartnerClosed(var closedOn) ->
                state instanceof OnTheMap(var details, var reference, var _)
                        ? new OnTheMap(details, reference, closedOn)
                        : state;
            case PartnerReopened() ->
                state instanceof OnTheMap(var details, var reference, var _)
                        ? new OnTheMap(details, reference, null)
                        : state;
        };
    }
}
