package org.vigie.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.likeness.Mark;
import org.vigie.intake.domain.likeness.Mark.Kind;

/** What is kept of a mark says nothing without the key, and there is one key. */
class BlindIndexTest {
    private static final Mark NAME = new Mark(Kind.FIRST_NAME, "lea");

    /** Of one database: what was kept first counts. */
    private final Map<UUID, byte[]> database = new HashMap<>();

    @Test
    void theSameMarkHasTheSameNumberByWhicheverInstance() {
        List<Long> first = index((byte) 1).of(List.of(NAME));
        assertThat(index((byte) 2).of(List.of(NAME))).isEqualTo(first);
        assertThat(index((byte) 3).blind(Map.of(NAME, "sign"))).isEqualTo(Map.of(first.getFirst(), "sign"));
    }

    @Test
    void otherMarksKindsAndKeysGiveOtherNumbers() {
        BlindIndex index = index((byte) 1);
        assertThat(index.of(List.of(
                        NAME,
                        new Mark(Kind.LAST_NAME, "lea"),
                        new Mark(Kind.FIRST_SOUND, "lea"),
                        new Mark(Kind.FIRST_NAME, "tom"))))
                .doesNotHaveDuplicates();
        List<Long> before = index.of(List.of(NAME));
        database.clear();
        assertThat(index((byte) 2).of(List.of(NAME))).isNotEqualTo(before);
    }

    private BlindIndex index(byte fresh) {
        return new BlindIndex(new Keys(fresh), database::putIfAbsent);
    }

    /** Keys that are "wrapped" as they are; a fresh one is made of one byte. */
    private final class Keys implements SubjectKeys {
        private final byte fresh;

        Keys(byte fresh) {
            this.fresh = fresh;
        }

        @Override
        public SubjectKey create(UUID subjectId) {
            byte[] plain = new byte[32];
            Arrays.fill(plain, fresh);
            return new AesSubjectKey(subjectId, plain, plain);
        }

        @Override
        public Optional<SubjectKey> find(UUID subjectId) {
            return Optional.ofNullable(database.get(subjectId))
                    .map(plain -> new AesSubjectKey(subjectId, plain, plain));
        }

        @Override
        public Map<UUID, SubjectKey> findAll(Set<UUID> subjectIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isDestroyed(UUID subjectId) {
            return false;
        }

        @Override
        public void forget(UUID subjectId) {}
    }
}
