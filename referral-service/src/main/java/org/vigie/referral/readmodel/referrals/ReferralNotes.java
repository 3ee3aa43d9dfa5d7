package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.referral.application.AuditedNotes;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;

/** What was written of people in a referral, for whoever may read it and says why. Blocks. */
@ApplicationScoped
public class ReferralNotes {
    /** An authority that follows its own referral need not say so each time; that it read is on record all the same. */
    private static final String OWN_REFERRAL = "Suivi de sa propre transmission";

    private final Referrals referrals;
    private final AuditedNotes notes;
    private final Caller caller;

    ReferralNotes(Referrals referrals, AuditedNotes notes, Caller caller) {
        this.referrals = referrals;
        this.notes = notes;
        this.caller = caller;
    }

    /** What is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notes(
            UUID referralId,
            List<Note> followUps,

            @Schema(description = "What was said to who asked to be told; for coordinators alone") @Nullable String informant) {
        public Notes {
            followUps = List.copyOf(followUps);
        }

        /** Says nothing, since a note may name people. */
        @Override
        public String toString() {
            return "Notes";
        }
    }

    /** The words that came with a follow-up. */
    public record Note(String authority, Outcome outcome, LocalDate decidedOn, Instant toldAt, String note) {
        /** Says nothing, since a note may name people. */
        @Override
        public String toString() {
            return "Note";
        }
    }

    /**
     * The notes, once it is on record who reads them; where there are none, nothing is read.
     *
     * @param reason as {@link Reason#HEADER} gives it
     */
    public Notes read(String referralId, @Nullable String reason) {
        UUID id = PathIds.uuid(referralId, "referral");
        ReferralFile file = caller.own(referrals.find(id));
        String why = caller.isCoordinator()
                ? Reason.required(reason)
                : Reason.of(reason).orElse(OWN_REFERRAL);
        if (file.events().stream().anyMatch(ReferralErased.class::isInstance)) {
            throw Problems.gone("What was written of people in this referral was erased.");
        }
        boolean any = followUps(file).anyMatch(answered -> answered.note().isPresent())
                || informant(file).isPresent();
        Optional<ReferralFile> read = any ? notes.read(id, caller.reader(), why) : Optional.empty();
        return new Notes(
                id,
                read.stream()
                        .flatMap(ReferralNotes::followUps)
                        .flatMap(ReferralNotes::note)
                        .toList(),
                read.flatMap(this::informant).flatMap(Personal::value).orElse(null));
    }

    private static Stream<ReferralAnswered> followUps(ReferralFile file) {
        return file.events().stream().filter(ReferralAnswered.class::isInstance).map(ReferralAnswered.class::cast);
    }

    private static Stream<Note> note(ReferralAnswered answered) {
        return answered.note().flatMap(Personal::value).stream()
                .map(words -> new Note(
                        answered.routing().authority(),
                        answered.followUp().outcome(),
                        answered.followUp().decidedOn(),
                        answered.at(),
                        words));
    }

    private Optional<Personal<String>> informant(ReferralFile file) {
        return file.events().stream()
                .filter(_ -> caller.isCoordinator())
                .filter(InformantTold.class::isInstance)
                .map(InformantTold.class::cast)
                .reduce((_, later) -> later)
                .flatMap(InformantTold::note);
    }
}
