package org.vigie.intake.readmodel.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code retention_run}. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "retention_run")
public class RetentionRunRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    public UUID runId;

    public long number;

    @Column(name = "dry_run")
    public boolean dryRun;

    public String period;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;
}
