package org.vigie.intake.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.reading.ChainedReadings.Verified;
import org.vigie.eventlog.reading.SealedReasons;
import org.vigie.eventlog.reading.SealedReasons.Broken;
import org.vigie.eventlog.reading.SealedReasons.Erased;
import org.vigie.eventlog.reading.SealedReasons.Opened;
import org.vigie.intake.application.ReadingChain;

/** Walks along the chain of readings, of which releases before hashed some reasons in the clear. */
@ApplicationScoped
public class PostgresReadingChain implements ReadingChain {
    private static final byte[] NO_REASON = new byte[0];

    private final ChainedIdentityReadings readings;
    private final SealedReasons reasons;

    PostgresReadingChain(ChainedIdentityReadings readings, SealedReasons reasons) {
        this.readings = readings;
        this.reasons = reasons;
    }

    @Override
    public Verified verify() {
        return readings.verify(this::hashedReason);
    }

    /** The bytes that the hash covers; empty when nobody can know them any more. */
    private Optional<byte[]> hashedReason(ResultSet row) throws SQLException {
        String clear = row.getString("reason");
        if (clear != null) {
            return Optional.of(clear.getBytes(UTF_8));
        }
        byte[] sealed = row.getBytes("sealed_reason");
        if (!row.getBoolean("sealed_afterwards")) {
            return Optional.of(sealed == null ? NO_REASON : sealed);
        }
        return sealed == null ? Optional.empty() : opened(row.getObject("case_id", UUID.class), sealed);
    }

    private Optional<byte[]> opened(UUID caseId, byte[] sealed) {
        return switch (reasons.open(caseId, sealed)) {
            case Opened opened -> Optional.of(opened.text().getBytes(UTF_8));
            case Erased _ -> Optional.empty();
            case Broken _ -> Optional.of(NO_REASON); // which no reason ever was, so the hash will not do
        };
    }
}
