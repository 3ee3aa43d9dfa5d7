package org.vigie.mapping.readmodel.awarenesssessions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the list of awareness sessions. Only read here; {@link AwarenessSessionsProjection} writes it. */
@Entity
@Immutable
@Table(name = "awareness_session")
@NullUnmarked
public class AwarenessSessionRow extends PanacheEntityBase {
    @Id
    @Column(name = "awareness_session_id")
    public UUID awarenessSessionId;

    public long version;

    @Column(name = "external_reference")
    public @Nullable String externalReference;

    @Column(name = "held_on")
    public LocalDate heldOn;

    public String title;

    public int professionals;

    public @Nullable String department;

    AwarenessSessionView view() {
        return new AwarenessSessionView(
                awarenessSessionId, externalReference, heldOn, title, professionals, department, version);
    }
}
