package org.vigie.mapping.application.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts of everybody, each for its owner alone: one per person and partner. Blocks. */
@ApplicationScoped
public class Drafts {
    /** Somebody who has so many has lost sight of them. */
    static final int MOST = 100;

    private final DraftStore store;
    private final DraftSeal seal;
    private final Duration kept;
    private final InstantSource clock;

    Drafts(DraftStore store, DraftSeal seal, DraftSettings settings, InstantSource clock) {
        this.store = store;
        this.seal = seal;
        this.kept = settings.kept();
        this.clock = clock;
    }

    /** What became of a draft that was to be kept. */
    public sealed interface Outcome {}

    /** It is kept. */
    public record Kept(Draft draft) implements Outcome {}

    /** It is not: this one stands, which its form does not know. */
    public record OtherStands(Draft draft) implements Outcome {}

    /** It is not: its owner has as many as may be. */
    public record TooMany() implements Outcome {}

    /** The owner's draft of this partner, unless it has expired. */
    public Optional<Draft> find(String owner, UUID partnerId) {
        return store.find(owner, partnerId, since()).map(draft -> seal.open(owner, draft));
    }

    /** All of the owner's, the latest first. */
    public List<Draft> of(String owner) {
        return store.ofOwner(owner, since()).stream()
                .map(draft -> seal.open(owner, draft))
                .toList();
    }

    /**
     * Keeps what was typed.
     *
     * @param over the draft that the form goes on from; null when it knows of none
     */
    public Outcome keep(String owner, UUID partnerId, String form, @Nullable UUID over) {
        Draft draft = new Draft(partnerId, UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), form);
        if (store.keep(owner, seal.seal(owner, draft), over, since(), MOST)) {
            return new Kept(draft);
        }
        return find(owner, partnerId).<Outcome>map(OtherStands::new).orElseGet(TooMany::new);
    }

    /** Deletes the owner's draft of this partner. */
    public void discard(String owner, UUID partnerId) {
        store.discard(owner, partnerId);
    }

    /** Deletes it if this is the revision that stands: what was typed elsewhere since is nobody's to throw away. */
    public void discard(String owner, UUID partnerId, UUID revision) {
        store.discard(owner, partnerId, revision);
    }

    /** Deletes everybody's that were kept long enough. */
    public void expire() {
        store.expire(since());
    }

    /** Until when a draft is kept. */
    public Instant keptUntil(Draft draft) {
        return draft.savedAt().plus(kept);
    }

    private Instant since() {
        return clock.instant().minus(kept);
    }
}
