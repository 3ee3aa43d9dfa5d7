package org.vigie.intake.readmodel.readings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code identity_reading}. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "identity_reading")
public class IdentityReadingRow extends PanacheEntityBase {
    @Id
    public long number;

    @Column(name = "case_id")
    public UUID caseId;

    public String reader;

    /** In the clear, of releases before, until it is sealed. */
    public String reason;

    @Column(name = "sealed_reason")
    public byte[] sealedReason;

    @Column(name = "read_at")
    public Instant readAt;
}
