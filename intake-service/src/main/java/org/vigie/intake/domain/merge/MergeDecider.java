package org.vigie.intake.domain.merge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.intake.domain.merge.MergeCommand.DeclareDifferent;
import org.vigie.intake.domain.merge.MergeCommand.MergeCases;
import org.vigie.intake.domain.merge.MergeCommand.UndoMerge;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyDifferent;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.intake.domain.merge.MergeRejection.AreMerged;
import org.vigie.intake.domain.merge.MergeRejection.Circle;
import org.vigie.intake.domain.merge.MergeRejection.IntoAbsorbed;
import org.vigie.intake.domain.merge.MergeRejection.NotMerged;
import org.vigie.intake.domain.merge.MergeRejection.SameCase;
import org.vigie.intake.domain.merge.MergeRejection.UnknownMinors;

/** Every rule of merging. Only cases that stand for themselves are merged, so nothing can be merged twice or in a circle. */
public final class MergeDecider implements Decider<MergeCommand, MergeBook, MergeEvent, MergeRejection> {

    @Override
    public MergeBook initialState() {
        return MergeBook.EMPTY;
    }

    @Override
    public Decision<MergeEvent, MergeRejection> decide(MergeCommand command, MergeBook book) {
        return switch (command) {
            case MergeCases merge -> merge(merge, book);
            case UndoMerge(var caseId, var at) ->
                book.mergeOf(caseId)
                        .<Decision<MergeEvent, MergeRejection>>map(
                                merge -> Decision.accept(new CaseMergeUndone(caseId, merge.intoCaseId(), at)))
                        .orElseGet(() -> Decision.reject(new NotMerged()));
            case DeclareDifferent(var event) -> tellApart(event, book);
        };
    }

    @Override
    public MergeBook evolve(MergeBook book, MergeEvent event) {
        return book.after(event);
    }

    private static Decision<MergeEvent, MergeRejection> merge(MergeCases command, MergeBook book) {
        CasesMerged event = command.event();
        if (event.caseId().equals(event.intoCaseId())) {
            return Decision.reject(new SameCase());
        }
        Optional<CasesMerged> before = book.mergeOf(event.caseId());
        if (before.isPresent()) {
            return Decision.reject(new AlreadyMerged(before.get().intoCaseId()));
        }
        UUID followedIn = book.followedIn(event.intoCaseId());
        if (followedIn.equals(event.caseId())) {
            return Decision.reject(new Circle());
        }
        if (!followedIn.equals(event.intoCaseId())) {
            return Decision.reject(new IntoAbsorbed(followedIn));
        }
        List<UUID> strangers = strangers(event.sameMinors(), SameMinor::minorId, command.minorIds());
        List<UUID> intoStrangers = strangers(event.sameMinors(), SameMinor::intoMinorId, command.intoMinorIds());
        return strangers.isEmpty() && intoStrangers.isEmpty()
                ? Decision.accept(event)
                : Decision.reject(new UnknownMinors(strangers, intoStrangers));
    }

    private static Decision<MergeEvent, MergeRejection> tellApart(CasesDeclaredDifferent event, MergeBook book) {
        if (event.caseId().equals(event.otherCaseId())) {
            return Decision.reject(new SameCase());
        }
        UUID followedIn = book.followedIn(event.caseId());
        if (followedIn.equals(book.followedIn(event.otherCaseId()))) {
            return Decision.reject(new AreMerged(followedIn));
        }
        return book.saysDifferent(event.caseId(), event.otherCaseId())
                ? Decision.reject(new AlreadyDifferent())
                : Decision.accept(event);
    }

    private static List<UUID> strangers(Collection<SameMinor> named, Function<SameMinor, UUID> side, Set<UUID> known) {
        return named.stream()
                .map(side)
                .filter(minorId -> !known.contains(minorId))
                .toList();
    }
}
