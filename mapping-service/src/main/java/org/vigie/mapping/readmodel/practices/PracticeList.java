package org.vigie.mapping.readmodel.practices;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.domain.practice.Practice;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.readmodel.EntryList;

/** How practices come into their list: what an event changes is the decider's to say. */
@Singleton
final class PracticeList implements EntryList<PracticeView> {

    @Override
    public String kind() {
        return Practices.KIND.name();
    }

    @Override
    public Class<PracticeView> view() {
        return PracticeView.class;
    }

    @Override
    public PracticeView after(@Nullable PracticeView before, StoredEvent stored) {
        Practice state = before == null ? Practices.KIND.decider().initialState() : before.shared();
        Practice after =
                Practices.KIND.decider().evolve(state, Practices.KIND.codec().decode(stored, null));
        if (after instanceof Shared shared) {
            return PracticeView.of(
                    new Entry<>(stored.streamId(), stored.streamVersion(), shared, shared.externalReference()));
        }
        throw new IllegalStateException("the stream of a practice begins with its proposal");
    }
}
