package org.vigie.intake.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.application.IdentityReadings.ClearReason;

/** Seals the reasons of readings that releases before kept in the clear. Each instance may do it: a reason is sealed once. Blocks. */
@ApplicationScoped
public class ReasonSealing {
    private static final int AT_ONCE = 500;

    private final IdentityReadings readings;
    private final SubjectKeys keys;

    ReasonSealing(IdentityReadings readings, SubjectKeys keys) {
        this.readings = readings;
        this.keys = keys;
    }

    /** Seals all that there are. */
    public void sealAll() {
        List<ClearReason> found;
        do {
            found = readings.inTheClear(AT_ONCE);
            found.forEach(this::seal);
        } while (found.size() == AT_ONCE);
    }

    private void seal(ClearReason clear) {
        byte[] sealed = keys.find(clear.caseId())
                .map(key -> key.encrypt(clear.reason().getBytes(UTF_8), clear.caseId()))
                .orElse(null);
        readings.seal(clear.number(), sealed);
    }
}
