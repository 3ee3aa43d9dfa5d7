package org.vigie.mapping.application.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.postgres.ServiceSecrets;

/** Encrypts what is in drafts, bound to whose they are and what they are of: a row that is put in another's place opens for nobody. */
@ApplicationScoped
class DraftSeal {
    private static final UUID KEY = EventIds.of("mapping", "drafts");
    private static final int KEY_BYTES = 32;

    private final ServiceSecrets secrets;
    private volatile @Nullable SubjectKey known;

    DraftSeal(DataSource database, MasterKey masterKey) {
        this.secrets = new ServiceSecrets(database, masterKey);
    }

    SealedDraft seal(String owner, Draft draft) {
        byte[] form = draft.form().getBytes(StandardCharsets.UTF_8);
        return new SealedDraft(
                draft.partnerId(),
                draft.revision(),
                draft.savedAt(),
                key().encrypt(form, bound(owner, draft.partnerId())));
    }

    Draft open(String owner, SealedDraft draft) {
        byte[] form = key().decrypt(draft.form(), bound(owner, draft.partnerId()));
        return new Draft(
                draft.partnerId(), draft.revision(), draft.savedAt(), new String(form, StandardCharsets.UTF_8));
    }

    private static UUID bound(String owner, UUID partnerId) {
        return EventIds.of("draft", owner, partnerId.toString());
    }

    private SubjectKey key() {
        SubjectKey key = known;
        if (key == null) {
            try {
                key = new AesSubjectKey(KEY, secrets.get(KEY, DraftSeal::fresh), new byte[0]);
            } catch (SQLException e) {
                throw new IllegalStateException("the key of drafts cannot be read now", e);
            }
            known = key;
        }
        return key;
    }

    private static byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
