package org.vigie.eventlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.personal.UndecipherableException;

/** Why personal data was read, as it is kept under the keys of the subjects: who is forgotten is not named by a reason either. Blocks. */
public final class SealedReasons {
    private final SubjectKeys keys;

    /** Reasons under these keys. */
    public SealedReasons(SubjectKeys keys) {
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

    /** The reason as it is kept. */
    public static byte[] seal(SubjectKey key, UUID subjectId, String reason) {
        return key.encrypt(reason.getBytes(UTF_8), subjectId);
    }

    /** Opens a reason of {@code subjectId}. */
    public Reason open(UUID subjectId, byte[] sealed) {
        if (keys.isDestroyed(subjectId)) {
            return new Erased(); // by another instance perhaps, whose key is still remembered here
        }
        try {
            Optional<byte[]> plain = keys.find(subjectId).map(key -> key.decrypt(sealed, subjectId));
            return plain.<Reason>map(text -> new Opened(new String(text, UTF_8)))
                    .orElseGet(Erased::new);
        } catch (UndecipherableException e) {
            return new Broken();
        }
    }
}
