package org.vigie.mapping.domain.partner;

import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.Partner.Unknown;
import org.vigie.mapping.domain.partner.PartnerCommand.DescribePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.RegisterPartner;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;

/** The rules of a partner: what is known of it is replaced as a whole, and saying the same again changes nothing. */
public final class PartnerDecider implements Decider<PartnerCommand, Partner, PartnerEvent, PartnerRejection> {

    @Override
    public Partner initialState() {
        return new Unknown();
    }

    @Override
    public Decision<PartnerEvent, PartnerRejection> decide(PartnerCommand command, Partner state) {
        return switch (state) {
            case Unknown() -> Decision.accept(new PartnerRegistered(command.details(), command.externalReference()));
            case OnTheMap(var details, var _) when details.equals(command.details()) -> Decision.accept();
            case OnTheMap _ ->
                switch (command) {
                    case RegisterPartner _ -> Decision.reject(new AlreadyOnTheMap());
                    case DescribePartner(var details, var _) -> Decision.accept(new PartnerChanged(details));
                };
        };
    }

    @Override
    public Partner evolve(Partner state, PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered(var details, var reference) -> new OnTheMap(details, reference);
            case PartnerChanged(var details) ->
                switch (state) {
                    case Unknown() -> new OnTheMap(details, null);
                    case OnTheMap(var _, var reference) -> new OnTheMap(details, reference);
                };
        };
    }
}
