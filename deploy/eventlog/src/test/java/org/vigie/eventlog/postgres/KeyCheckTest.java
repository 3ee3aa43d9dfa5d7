package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;

/** A service does not start without the key that its log was written with. */
class KeyCheckTest {
    private static final MasterKey KEY = new LocalMasterKey(new byte[32]);

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstKeyIsTheLogsKeyFromThenOn() {
        KeyCheck.verify(database.service(), KEY);

        assertThatCode(() -> KeyCheck.verify(database.service(), KEY)).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyCheck.verify(database.service(), otherKey()))
                .withMessageContaining("another master key");
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyCheck.verify(database.service(), null))
                .withMessageContaining("EVENTLOG_MASTER_KEY_FILE");
    }

    @Test
    void aLogThatNeverHadAKeyNeedsNone() {
        assertThatCode(() -> KeyCheck.verify(database.service(), null)).doesNotThrowAnyException();
    }

    @Test
    void aSubjectWithoutAKeyHasNoneAndItIsNotDestroyed() {
        PostgresSubjectKeys keys = new PostgresSubjectKeys(database.service(), KEY);
        UUID subject = UUID.randomUUID();

        assertThat(keys.find(subject)).isEmpty();
        assertThat(keys.isDestroyed(subject)).isFalse();
    }

    private static MasterKey otherKey() {
        byte[] other = new byte[32];
        other[0] = 1;
        return new LocalMasterKey(other);
    }
}
