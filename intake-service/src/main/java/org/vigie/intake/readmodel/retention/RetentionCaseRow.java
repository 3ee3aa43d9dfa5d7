package org.vigie.intake.readmodel.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code retention_case}. */
@Entity
@Immutable
@NullUnmarked
@IdClass(RetentionCaseRow.Key.class)
@Table(name = "retention_case")
public class RetentionCaseRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    public UUID runId;

    @Id
    @Column(name = "case_id")
    public UUID caseId;

    public long version;

    @Column(name = "last_recorded_at")
    public Instant lastRecordedAt;

    @Column(name = "open_contacts")
    public int openContacts;

    public String outcome;

    @Column(name = "decided_at")
    public Instant decidedAt;

    /** What tells rows apart. */
    public record Key(UUID runId, UUID caseId) implements Serializable {}
}
