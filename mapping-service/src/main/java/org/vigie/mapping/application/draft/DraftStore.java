package org.vigie.mapping.application.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where drafts are kept, each for its owner alone. Blocks. */
public interface DraftStore {

    /** The owner's draft of this partner, if it was saved since then. */
    Optional<SealedDraft> find(String owner, UUID partnerId, Instant since);

    /** All of the owner's that were saved since then, the latest first. */
    List<SealedDraft> ofOwner(String owner, Instant since);

    /**
     * Keeps the draft.
     *
     * @param over the revision that it takes the place of; null when its form knows of none
     * @param since what was saved before is as none
     * @param most how many the owner may have
     * @return whether it was kept: not when another revision stands, or there are too many
     */
    boolean keep(String owner, SealedDraft draft, @Nullable UUID over, Instant since, int most);

    /** Deletes the owner's draft of this partner. */
    void discard(String owner, UUID partnerId);

    /** Deletes it if this revision stands. */
    void discard(String owner, UUID partnerId, UUID revision);

    /** Deletes all drafts of this partner, whoever's they are. */
    void forget(UUID partnerId);

    /** Deletes what was saved before then, whoever's it is. */
    void expire(Instant before);
}
