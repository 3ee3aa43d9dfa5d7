package org.vigie.mapping.readmodel;

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

/** A row of a list of entries. Only read here; {@link EntriesProjection} writes it. */
@Entity
@Immutable
@Table(name = "entry")
@NullUnmarked
public class EntryRow extends PanacheEntityBase {
    @Id
    @Column(name = "entry_id")
    public UUID entryId;

    public String kind;

    @Column(name = "on_day")
    public LocalDate onDay;

    public @Nullable String stage;

    @Column(name = "partner_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> partnerIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> themes;

    public String view;
}
