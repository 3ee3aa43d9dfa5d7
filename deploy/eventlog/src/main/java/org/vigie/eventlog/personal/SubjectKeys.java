package org.vigie.eventlog.personal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys of the subjects whose personal data this service's log holds. */
public interface SubjectKeys {

    /** A fresh key for a subject that has none; stored by the append that carries it as {@code newKey}. Never blocks. */
    SubjectKey create(UUID subjectId);

    /**
     * The subject's key; empty when there is none or it was destroyed. Blocks on the database unless cached. A key that another
     * instance destroyed may be found for a minute more: what the subject's stream says of an erasure counts, not this.
     */
    Optional<SubjectKey> find(UUID subjectId);

    /** The keys of all these subjects that have one, as {@link #find} would find each: asked of the database at once. */
    Map<UUID, SubjectKey> findAll(Set<UUID> subjectIds);

    /** Whether the subject had a key that was destroyed: it never gets another. Blocks on the database. */
    boolean isDestroyed(UUID subjectId);

    /** Says that the subject's key is destroyed now, so that no copy of it stays in this process. */
    void forget(UUID subjectId);
}
