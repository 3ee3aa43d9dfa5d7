package org.vigie.mapping.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.MasterKey;

/** Encrypts why partners were erased, each bound to its partner. */
@ApplicationScoped
public class ErasureReasons {
    private final ServiceKey key;

    ErasureReasons(DataSource database, MasterKey masterKey) {
        this.key = new ServiceKey(database, masterKey, "erasureReasons");
    }

    /** The reason as it lies in the log. */
    public String seal(UUID partnerId, String reason) {
        return Base64.getEncoder().encodeToString(key().encrypt(reason.getBytes(UTF_8), bound(partnerId)));
    }

    /** What {@link #seal} was given. */
    public String open(UUID partnerId, String sealed) {
        return new String(key().decrypt(Base64.getDecoder().decode(sealed), bound(partnerId)), UTF_8);
    }

    private AesSubjectKey key() {
        return new AesSubjectKey(key.id(), key.bytes(), new byte[0]);
    }

    private static UUID bound(UUID partnerId) {
        return EventIds.of("erasure", partnerId.toString());
    }
}
