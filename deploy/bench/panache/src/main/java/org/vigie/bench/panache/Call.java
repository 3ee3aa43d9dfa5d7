package org.vigie.bench.panache;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.OffsetDateTime;

/** A call, one row. */
@Entity
public class Call extends PanacheEntity {
    public String externalReference;
    public String caseReference;
    public OffsetDateTime occurredAt;
    public String channel;

    @Column(length = 10_000)
    public String caller;

    @Column(length = 10_000)
    public String minors;

    @Column(length = 10_000)
    public String concerns;

    @Column(length = 10_000)
    public String narrative;
}
