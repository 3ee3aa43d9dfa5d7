package org.vigie.intake.readmodel.cases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code next_contact}, as the list reads it; the projection writes it. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "next_contact")
public class NextContactRow extends PanacheEntityBase {
    @Id
    @Column(name = "next_contact_id")
    public UUID nextContactId;

    @ManyToOne
    @JoinColumn(name = "case_id")
    public CaseRow about;

    public String kind;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "minor_id")
    public UUID minorId;

    public String status;

    @Column(name = "promised_at")
    public Instant promisedAt;

    @Column(name = "ended_at")
    public Instant endedAt;
}
