package org.vigie.eventlog.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;

/** The subjects' keys in table {@code subject_key}, each wrapped by the master key; those in use stay unwrapped for a short while. */
public final class PostgresSubjectKeys implements SubjectKeys {
    private static final String FIND =
            "SELECT subject_id, wrapped_key FROM subject_key WHERE subject_id = ANY (?) AND shredded_at IS NULL";
    private static final String DESTROYED = "SELECT FROM subject_key WHERE subject_id = ? AND shredded_at IS NOT NULL";
    private static final int KEY_BYTES = 32;

    private final Queries queries;
    private final MasterKey masterKey;
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, SubjectKey> unwrapped;

    /** Keys of the log in {@code dataSource}. */
    public PostgresSubjectKeys(DataSource dataSource, MasterKey masterKey) {
        this.queries = new Queries(dataSource);
        this.masterKey = masterKey;
        // Short, since another instance may destroy a key: its stream says so at once, but the key itself stays in this
        // memory.
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                // Handing each put's upkeep to another thread costs ten times the upkeep.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public SubjectKey create(UUID subjectId) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new AesSubjectKey(subjectId, key, masterKey.wrap(key, subjectId));
    }

    @Override
    public Optional<SubjectKey> find(UUID subjectId) {
        SubjectKey known = unwrapped.getIfPresent(subjectId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SubjectKey> found =
                Optional.ofNullable(stored(Set.of(subjectId)).get(subjectId));
        found.ifPresent(key -> unwrapped.put(subjectId, key));
        return found;
    }

    /** Who reads many subjects in a row does not come back to them: their keys would only drive out those in use. */
    @Override
    public Map<UUID, SubjectKey> findAll(Set<UUID> subjectIds) {
        Map<UUID, SubjectKey> found = new HashMap<>(unwrapped.getAllPresent(subjectIds));
        Set<UUID> others = new HashSet<>(subjectIds);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            found.putAll(stored(others));
        }
        return found;
    }

    private Map<UUID, SubjectKey> stored(Set<UUID> subjectIds) {
        return queries.query(
                FIND,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("uuid", subjectIds.toArray())),
                this::unwrap);
    }

    private Map<UUID, SubjectKey> unwrap(ResultSet rows) throws SQLException {
        Map<UUID, SubjectKey> keys = new HashMap<>();
        while (rows.next()) {
            UUID subjectId = rows.getObject(1, UUID.class);
            byte[] wrapped = rows.getBytes(2);
            keys.put(subjectId, new AesSubjectKey(subjectId, masterKey.unwrap(wrapped, subjectId), wrapped));
        }
        return keys;
    }

    @Override
    public boolean isDestroyed(UUID subjectId) {
        return queries.query(DESTROYED, statement -> statement.setObject(1, subjectId), ResultSet::next);
    }

    @Override
    public void forget(UUID subjectId) {
        unwrapped.invalidate(subjectId);
    }
}
