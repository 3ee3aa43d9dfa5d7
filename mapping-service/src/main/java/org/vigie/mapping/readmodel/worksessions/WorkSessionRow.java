package org.vigie.mapping.readmodel.worksessions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the list of work sessions. Only read here; {@link WorkSessionsProjection} writes it. */
@Entity
@Immutable
@Table(name = "work_session")
@NullUnmarked
public class WorkSessionRow extends PanacheEntityBase {
    @Id
    @Column(name = "work_session_id")
    public UUID workSessionId;

    public long version;

    @Column(name = "external_reference")
    public @Nullable String externalReference;

    @Column(name = "held_on")
    public LocalDate heldOn;

    public String topic;

    @Column(name = "partner_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> partnerIds;

    WorkSessionView view() {
        return new WorkSessionView(workSessionId, externalReference, heldOn, topic, partnerIds, version);
    }
}
