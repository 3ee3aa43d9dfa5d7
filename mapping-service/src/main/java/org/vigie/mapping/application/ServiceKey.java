package org.vigie.mapping.application;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.postgres.ServiceSecrets;

/** A key of 256 bits that this service made for itself and keeps, the same on all instances; read on first use. */
public final class ServiceKey {
    private static final int BYTES = 32;

    private final ServiceSecrets secrets;
    private final String name;
    private final UUID id;
    private volatile byte @Nullable [] known;

    /** The key that is called {@code name}. */
    public ServiceKey(DataSource database, MasterKey masterKey, String name) {
        this.secrets = new ServiceSecrets(database, masterKey);
        this.name = name;
        this.id = EventIds.ofSecret("mapping", name);
    }

    /** Its id among the secrets of the service. */
    public UUID id() {
        return id;
    }

    /**
     * The key.
     *
     * @throws IllegalStateException when it cannot be read now
     */
    public byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            try {
                key = secrets.get(id, ServiceKey::fresh);
            } catch (SQLException e) {
                throw new IllegalStateException("the key of " + name + " cannot be read now", e);
            }
            known = key;
        }
        return key.clone();
    }

    private static byte[] fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
