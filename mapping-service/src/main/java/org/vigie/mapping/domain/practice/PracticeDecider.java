package org.vigie.mapping.domain.practice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.Practice.Unknown;
import org.vigie.mapping.domain.practice.PracticeCommand.AdoptPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.Describing;
import org.vigie.mapping.domain.practice.PracticeCommand.PublishPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.RecordPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.ReturnPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.SubmitPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawAdoption;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawPractice;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdopted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdoptionWithdrawn;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeChanged;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeProposed;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticePublished;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeReturned;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeSubmitted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeWithdrawn;
import org.vigie.mapping.domain.practice.PracticeRejection.AlreadyKnown;
import org.vigie.mapping.domain.practice.PracticeRejection.NotInStage;
import org.vigie.mapping.domain.practice.PracticeRejection.NotOnTheMap;
import org.vigie.mapping.domain.practice.PracticeRejection.UnknownPartners;

/**
 * The rules of a practice: what is published is what was reviewed, so whatever but its evaluation changes is a draft again; other
 * territories adopt what is published. Saying the same again changes nothing.
 */
public final class PracticeDecider implements Decider<PracticeCommand, Practice, PracticeEvent, PracticeRejection> {

    @Override
    public Practice initialState() {
        return new Unknown();
    }

    @Override
    public Decision<PracticeEvent, PracticeRejection> decide(PracticeCommand command, Practice state) {
        List<UUID> strangers = strangers(command);
        if (!strangers.isEmpty()) {
            return Decision.reject(new UnknownPartners(strangers));
        }
        return switch (state) {
            case Unknown() ->
                command instanceof Describing told
                        ? Decision.accept(new PracticeProposed(told.details(), told.today(), told.externalReference()))
                        : Decision.reject(new NotOnTheMap());
            case Shared shared -> decide(command, shared);
        };
    }

    private static Decision<PracticeEvent, PracticeRejection> decide(PracticeCommand command, Shared shared) {
        return switch (command) {
            case Describing told when told.details().equals(shared.details()) -> Decision.accept();
            case RecordPractice _ -> Decision.reject(new AlreadyKnown());
            case Describing told -> Decision.accept(new PracticeChanged(told.details()));
            case SubmitPractice() ->
                switch (shared.stage()) {
                    case DRAFT, WITHDRAWN -> Decision.accept(new PracticeSubmitted());
                    case IN_REVIEW -> Decision.accept();
                    case PUBLISHED -> Decision.reject(new NotInStage(PracticeStage.PUBLISHED));
                };
            case ReturnPractice(var reason) -> only(PracticeStage.IN_REVIEW, shared, new PracticeReturned(reason));
            case PublishPractice _ when shared.stage() == PracticeStage.PUBLISHED -> Decision.accept();
            case PublishPractice(var today, var reason) ->
                only(PracticeStage.IN_REVIEW, shared, new PracticePublished(today, reason));
            case WithdrawPractice _ when shared.stage() == PracticeStage.WITHDRAWN -> Decision.accept();
            case WithdrawPractice(var today, var reason) ->
                only(PracticeStage.PUBLISHED, shared, new PracticeWithdrawn(today, reason));
            case AdoptPractice(var adoption, var _) when shared.adoptions().contains(adoption) -> Decision.accept();
            case AdoptPractice(var adoption, var _) ->
                only(PracticeStage.PUBLISHED, shared, new PracticeAdopted(adoption));
            case WithdrawAdoption(var department) ->
                shared.adoption(department).isEmpty()
                        ? Decision.accept()
                        : Decision.accept(new PracticeAdoptionWithdrawn(department));
        };
    }

    private static Decision<PracticeEvent, PracticeRejection> only(
            PracticeStage stage, Shared shared, PracticeEvent event) {
        return shared.stage() == stage ? Decision.accept(event) : Decision.reject(new NotInStage(shared.stage()));
    }

    private static List<UUID> strangers(PracticeCommand command) {
        return switch (command) {
            case Describing told -> strangers(told.details().partnerIds(), told.partnersOnTheMap());
            case AdoptPractice(var adoption, var onTheMap) -> {
                UUID partner = adoption.partnerId();
                yield partner == null ? List.of() : strangers(List.of(partner), onTheMap);
            }
            default -> List.of();
        };
    }

    private static List<UUID> strangers(Collection<UUID> named, Set<UUID> onTheMap) {
        return named.stream().filter(id -> !onTheMap.contains(id)).toList();
    }

    @Override
    public Practice evolve(Practice state, PracticeEvent event) {
        if (event instanceof PracticeProposed(var details, var proposedOn, var reference)) {
            return new Shared(details, reference, PracticeStage.DRAFT, proposedOn, null, null, List.of());
        }
        return state instanceof Shared shared ? evolve(shared, event) : state;
    }

    private static Shared evolve(Shared shared, PracticeEvent event) {
        return switch (event) {
            case PracticeProposed _ -> shared;
            case PracticeChanged(var details) -> shared.with(details);
            case PracticeSubmitted() -> shared.in(PracticeStage.IN_REVIEW, null);
            case PracticeReturned(var reason) -> shared.in(PracticeStage.DRAFT, reason);
            case PracticePublished(var day, var reason) -> shared.published(day, reason);
            case PracticeWithdrawn(var _, var reason) -> shared.in(PracticeStage.WITHDRAWN, reason);
            case PracticeAdopted(var adoption) -> shared.adopted(adoption);
            case PracticeAdoptionWithdrawn(var department) -> shared.without(department);
        };
    }
}
