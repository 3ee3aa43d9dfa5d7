package org.vigie.mapping.domain.merge;

import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.merge.MergeCommand.MergePartner;
import org.vigie.mapping.domain.merge.MergeCommand.UnmergePartner;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.mapping.domain.merge.MergeRejection.Circle;
import org.vigie.mapping.domain.merge.MergeRejection.IntoMerged;
import org.vigie.mapping.domain.merge.MergeRejection.SamePartner;

/**
 * The rules of merging: only entries that stand for themselves are merged, so nothing is merged twice or in a circle. Saying the same again, or
 * undoing what is not, changes nothing.
 */
public final class MergeDecider implements Decider<MergeCommand, MergeBook, MergeEvent, MergeRejection> {

    @Override
    public MergeBook initialState() {
        return MergeBook.EMPTY;
    }

    @Override
    public Decision<MergeEvent, MergeRejection> decide(MergeCommand command, MergeBook book) {
        return switch (command) {
            case MergePartner(var partnerId, var into) -> merge(partnerId, into, book);
            case UnmergePartner(var partnerId) ->
                book.mergedInto(partnerId)
                        .<Decision<MergeEvent, MergeRejection>>map(
                                into -> Decision.accept(new PartnerUnmerged(partnerId, into)))
                        .orElseGet(Decision::accept);
        };
    }

    @Override
    public MergeBook evolve(MergeBook book, MergeEvent event) {
        return book.after(event);
    }

    private static Decision<MergeEvent, MergeRejection> merge(UUID partnerId, UUID into, MergeBook book) {
        if (partnerId.equals(into)) {
            return Decision.reject(new SamePartner());
        }
        Optional<UUID> before = book.mergedInto(partnerId);
        if (before.isPresent()) {
            return before.get().equals(into) ? Decision.accept() : Decision.reject(new AlreadyMerged(before.get()));
        }
        UUID standsFor = book.standsFor(into);
        if (standsFor.equals(partnerId)) {
            return Decision.reject(new Circle());
        }
        return standsFor.equals(into)
                ? Decision.accept(new PartnerMerged(partnerId, into))
                : Decision.reject(new IntoMerged(standsFor));
    }
}
