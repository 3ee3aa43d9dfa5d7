package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.referral.domain.Referral;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralDecider;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralRejection;

/** All referrals: read straight from the log, changed by commands. Blocks, so for virtual threads. */
@ApplicationScoped
public class Referrals {
    private final EventLog log;
    private final CommandHandler<ReferralCommand, Referral, ReferralEvent, ReferralRejection> handler;

    Referrals(EventLog log, SubjectKeys keys) {
        this.log = log;
        this.handler = new CommandHandler<>(Streams.REFERRAL, log, Streams.REFERRALS, new ReferralDecider(), keys);
    }

    /** The referral without the words that authorities wrote. */
    public Optional<ReferralFile> find(UUID referralId) {
        return ReferralFile.of(log.readStream(referralId), null);
    }

    /** The referral with the words that were written of people: for {@link AuditedNotes}, which keeps on record who reads them. */
    Optional<ReferralFile> inTheClear(UUID referralId, SubjectKey key) {
        return ReferralFile.of(log.readStream(referralId), key);
    }

    /** The referral as it was when the request whose first event has this id was taken, without words; empty where none was. */
    public Optional<ReferralFile> before(UUID referralId, UUID eventId) {
        List<StoredEvent> stream = log.readStream(referralId);
        return ReferralFile.of(stream.subList(0, Math.max(0, firstOf(eventId, stream))), null);
    }

    /** The referral as that request left it, without words; empty where none was. */
    public Optional<ReferralFile> after(UUID referralId, UUID eventId) {
        List<StoredEvent> stream = log.readStream(referralId);
        int end = Math.max(0, firstOf(eventId, stream));
        while (end < stream.size() && stream.get(end).correlationId().equals(eventId)) {
            end++;
        }
        return ReferralFile.of(stream.subList(0, end), null);
    }

    private static int firstOf(UUID eventId, List<StoredEvent> stream) {
        return stream.stream().map(StoredEvent::eventId).toList().indexOf(eventId);
    }

    /** Carries out {@code command}. Throws {@link org.vigie.eventlog.LogUnavailableException} when the log cannot say. */
    public CommandResult<ReferralEvent, ReferralRejection> handle(
            UUID referralId, ReferralCommand command, Request request) {
        Instruction.Load load =
                command instanceof ReferralCommand.Open ? Instruction.Load.ASSUME_NEW : Instruction.Load.READ_FIRST;
        return Outcomes.await(handler.handle(new Instruction<>(
                referralId,
                command,
                request.eventId(),
                command.at(),
                request.correlationId(),
                request.causationId(),
                request.actor(),
                request.content(),
                request.expectedVersion(),
                load)));
    }
}
