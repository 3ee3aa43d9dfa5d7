package org.vigie.intake.readmodel.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/**
 * Words that are held and not told here, since no program can tell whether they name who called or another minor. Whoever hands the report out
 * reads them with the identity of the case and decides.
 *
 * @param count how many such texts may be about the minor
 * @param why in French, as it is told
 */
record Withheld(Kind what, long count, String why) {

    /** What the words are. */
    enum Kind {
        NARRATIVE(
                "Ce que des appelants ont dit, corrigé depuis ou non, peut désigner qui a appelé ou un autre enfant."),
        SHARED_TEXT("Ce qu’une action qui ne nomme pas cet enfant seul dit en clair peut concerner un autre enfant."),
        NOTE("Ce qui a été noté d’un contact promis ou d’une mise en lien peut désigner un tiers."),
        OUTCOME("Ce qui est sorti d’un contact promis, ou pourquoi il n’a pas eu lieu, peut désigner un tiers."),
        REASON("Pourquoi il y a eu correction, retrait, clôture ou réouverture peut désigner un tiers."),
        REFERENCE("Le nom que l’émetteur donne à ce qu’il transmet est libre et peut désigner un tiers."),
        READING_REASON("Pourquoi la situation a été consultée peut désigner un tiers.");

        private final String why;

        Kind(String why) {
            this.why = why;
        }
    }

    /** All kinds of which there is something, in their order. */
    static List<Withheld> of(List<CaseEvent> events, UUID minorId, int readings) {
        Texts texts = new Texts(minorId);
        Concerning.of(minorId, events).forEach(texts::add);
        texts.counts.put(Kind.READING_REASON, (long) readings);
        return texts.counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Withheld(entry.getKey(), entry.getValue(), entry.getKey().why))
                .toList();
    }

    /** Counts what is written in events, by its kind. */
    private static final class Texts {
        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final UUID minorId;

        Texts(UUID minorId) {
            this.minorId = minorId;
        }

        void add(CaseEvent event) {
            switch (event) {
                case CallRecorded e -> {
                    add(Kind.NARRATIVE, e.narrative());
                    add(Kind.REFERENCE, e.externalReference(), e.caseReference());
                }
                case ActionTaken e -> {
                    add(Kind.REFERENCE, e.externalReference());
                    if (!e.minorIds().equals(List.of(minorId))) {
                        add(Kind.SHARED_TEXT, e.commune(), e.summary(), e.documentReference(), e.aseService());
                    }
                }
                case CallCorrected e -> {
                    add(Kind.NARRATIVE, e.call().narrative());
                    addBoth(Kind.REASON, e.reason(), e.externalReference());
                }
                case CallWithdrawn e -> addBoth(Kind.REASON, e.reason(), e.externalReference());
                case ActionWithdrawn e -> addBoth(Kind.REASON, e.reason(), e.externalReference());
                case LiaisonFollowedUp e -> addBoth(Kind.NOTE, e.note(), e.externalReference());
                case CaseClosed e -> addBoth(Kind.REASON, e.reason(), e.externalReference());
                case CaseReopened e -> addBoth(Kind.REASON, e.reason(), e.externalReference());
                case NextContactPromised e -> addBoth(Kind.NOTE, e.note(), e.externalReference());
                case NextContactKept e -> addBoth(Kind.OUTCOME, e.note(), e.externalReference());
                case NextContactCancelled e -> addBoth(Kind.OUTCOME, e.reason(), e.externalReference());
                case MinorDepartmentCorrected _, IdentityErased _ -> {}
            }
        }

        private void addBoth(Kind kind, @Nullable Personal<?> text, @Nullable Personal<?> reference) {
            add(kind, text);
            add(Kind.REFERENCE, reference);
        }

        private void add(Kind kind, @Nullable Personal<?>... texts) {
            long said = Arrays.stream(texts).filter(Objects::nonNull).count();
            counts.merge(kind, said, Long::sum);
        }
    }
}
