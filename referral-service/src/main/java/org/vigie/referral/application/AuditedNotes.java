package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.reading.SealedReasons;

/** The only way to what was written of people in a referral: who reads it and why is on record before anything is decrypted. Blocks. */
@ApplicationScoped
public class AuditedNotes {
    private final Referrals referrals;
    private final SubjectKeys keys;
    private final NoteReadings readings;

    AuditedNotes(Referrals referrals, SubjectKeys keys, NoteReadings readings) {
        this.referrals = referrals;
        this.keys = keys;
        this.readings = readings;
    }

    /** The referral with its notes in the clear, for {@code reader}, who says why; empty where there is no key to read them with. */
    public Optional<ReferralFile> read(UUID referralId, String reader, String reason) {
        Optional<SubjectKey> key = keys.find(referralId);
        key.ifPresent(found -> readings.record(referralId, reader, SealedReasons.seal(found, referralId, reason)));
        return key.flatMap(found -> referrals.inTheClear(referralId, found));
    }
}
