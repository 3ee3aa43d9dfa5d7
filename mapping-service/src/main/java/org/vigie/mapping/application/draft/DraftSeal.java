package org.vigie.mapping.application.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.mapping.application.ServiceKey;

/** Encrypts what is in drafts, bound to whose they are and what they are of: a row that is put in another's place opens for nobody. */
@ApplicationScoped
class DraftSeal {
    private final ServiceKey key;

    DraftSeal(DataSource database, MasterKey masterKey) {
        this.key = new ServiceKey(database, masterKey, "drafts");
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
        return new AesSubjectKey(key.id(), key.bytes(), new byte[0]);
    }
}
