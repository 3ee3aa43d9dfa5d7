package org.vigie.eventlog.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * Goes through a batch in its order, as if each append were alone: against what the log holds and what stands before it in
 * the batch. Repeats come before versions, since who asks again has an old version by right.
 */
final class BatchJudge {
    private final BatchFacts facts;
    private final Answers answers;
    private final List<PendingAppend> accepted = new ArrayList<>();
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Set<UUID> newKeys = new HashSet<>();

    /** Which accepted append brings an event. */
    private record Told(PendingAppend by, int index) {}

    BatchJudge(BatchFacts facts, Answers answers) {
        this.facts = facts;
        this.answers = answers;
    }

    /**
     * Whether all of {@code batch} can go in as it is unless the log says otherwise: nothing in it repeats or excludes another, and
     * nothing has to be done beside it.
     */
    static boolean isPlain(List<PendingAppend> batch) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> subjects = new HashSet<>();
        Map<UUID, Long> versions = new HashMap<>();
        for (PendingAppend pending : batch) {
            Long reached = versions.put(pending.append().streamId(), pending.versionAfter());
            SubjectKey key = pending.append().newKey();
            if (pending.append().erasing()
                    || !ids.add(pending.firstEventId())
                    || (reached != null && reached != pending.append().expectedVersion())
                    || (key != null && !subjects.add(key.subjectId()))) {
                return false;
            }
        }
        return true;
    }

    /** Those to append, in order; all others have their answer, or will have it with the append that they repeat. */
    List<PendingAppend> judge(List<PendingAppend> batch) {
        batch.forEach(this::judge);
        return accepted;
    }

    private void judge(PendingAppend pending) {
        StoredEvent stored = facts.stored().get(pending.firstEventId());
        Told before = told.get(pending.firstEventId());
        if (stored != null) {
            answers.answer(pending, known(pending, stored));
        } else if (before != null) {
            answers.repeats(pending, before.by(), before.index());
        } else if (version(pending) != pending.append().expectedVersion() || hasKey(pending)) {
            answers.answer(pending, new AppendResult.Conflict(version(pending)));
        } else {
            accept(pending);
        }
    }

    private static AppendResult known(PendingAppend pending, StoredEvent stored) {
        if (pending.isAttempt(stored)) {
            long last = stored.position() + pending.append().events().size() - 1;
            return new AppendResult.Appended(pending.versionAfter(), last);
        }
        return new AppendResult.Repeated(stored);
    }

    private long version(PendingAppend pending) {
        UUID stream = pending.append().streamId();
        return versions.getOrDefault(stream, facts.version(stream));
    }

    private boolean hasKey(PendingAppend pending) {
        SubjectKey key = pending.append().newKey();
        return key != null && (facts.keyed().contains(key.subjectId()) || newKeys.contains(key.subjectId()));
    }

    private void accept(PendingAppend pending) {
        accepted.add(pending);
        List<NewEvent> events = pending.append().events();
        for (int i = 0; i < events.size(); i++) {
            told.putIfAbsent(events.get(i).eventId(), new Told(pending, i));
        }
        versions.put(pending.append().streamId(), pending.versionAfter());
        SubjectKey key = pending.append().newKey();
        if (key != null) {
            newKeys.add(key.subjectId());
        }
    }
}
