package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.reading.SealedReasons;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;

/** The only way to a case in the clear: who reads it and why is on record before anything is shown. Blocks. */
@ApplicationScoped
public class AuditedCases {
    /** Stands in the record where a search found nobody. */
    public static final UUID NO_CASE = new UUID(0, 0);

    private final CaseHistories histories;
    private final SubjectKeys keys;
    private final IdentityReadings readings;

    AuditedCases(CaseHistories histories, SubjectKeys keys, IdentityReadings readings) {
        this.histories = histories;
        this.keys = keys;
        this.readings = readings;
    }

    /** Reads a case in the clear for {@code reader}, who says why. */
    public IdentityReading read(UUID caseId, String reader, String reason) {
        Optional<SubjectKey> key = keys.find(caseId);
        if (key.isEmpty()) {
            return histories.exists(caseId) ? new Erased() : new NoSuchCase();
        }
        Optional<CaseHistory> history = histories.inTheClear(caseId, key.get());
        if (history.isEmpty()) {
            return new NoSuchCase();
        }
        if (history.get().erasedAt().isPresent()) {
            return new Erased();
        }
        readings.record(caseId, reader, SealedReasons.seal(key.get(), caseId, reason));
        return new Open(history.get());
    }

    /** Keeps on record that {@code reader} learned of a case, though not who it is about. */
    public void told(UUID caseId, String reader, String reason) {
        keys.find(caseId).ifPresent(key -> readings.record(caseId, reader, SealedReasons.seal(key, caseId, reason)));
    }

    /** The same where there was no case to tell of: without the reason, for which there is no key to destroy with a case. */
    public void toldOfNone(String reader) {
        readings.record(NO_CASE, reader, new byte[0]);
    }
}
