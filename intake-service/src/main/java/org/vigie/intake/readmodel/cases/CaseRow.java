package org.vigie.intake.readmodel.cases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code case_summary}, as the list reads it; the projection writes it. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "case_summary")
public class CaseRow extends PanacheEntityBase {
    @Id
    @Column(name = "case_id")
    public UUID caseId;

    @Column(name = "opening_position")
    public long openingPosition;

    public long version;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "last_event_at")
    public Instant lastEventAt;

    public int calls;
    public int actions;

    @Column(name = "minor_count")
    public int minorCount;

    public List<String> terms;

    /** When the next of its next contacts is due, null when none is expected. */
    @Formula("(SELECT min(n.due_at) FROM next_contact n WHERE n.case_id = case_id AND n.status = 'OPEN')")
    public Instant nextContactAt;
}
