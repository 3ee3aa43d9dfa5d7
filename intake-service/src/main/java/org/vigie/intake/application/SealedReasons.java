package org.vigie.intake.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.personal.UndecipherableException;

/** Why identities were read, as it is kept under the keys of the cases. Blocks. */
@ApplicationScoped
public class SealedReasons {
    private final SubjectKeys keys;

    SealedReasons(SubjectKeys keys) {
        this.keys = keys;
    }

    /** What became of a reason. */
    public sealed interface Reason {}

    /** It is this one. */
    public record Opened(String text) implements Reason {
        /** Says nothing, since a reason may name somebody. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** Its key is destroyed, so nobody reads it any more. */
    public record Erased() implements Reason {}

    /** It is not what was sealed: somebody changed the record. */
    public record Broken() implements Reason {}

    /** Opens a reason of {@code caseId}. */
    public Reason open(UUID caseId, byte[] sealed) {
        if (keys.isDestroyed(caseId)) {
            return new Erased(); // by another instance perhaps, whose key is still remembered here
        }
        try {
            Optional<byte[]> plain = keys.find(caseId).map(key -> key.decrypt(sealed, caseId));
            return plain.<Reason>map(text -> new Opened(new String(text, UTF_8)))
                    .orElseGet(Erased::new);
        } catch (UndecipherableException e) {
            return new Broken();
        }
    }
}
