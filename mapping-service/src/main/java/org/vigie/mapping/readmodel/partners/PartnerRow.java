package org.vigie.mapping.readmodel.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;

/** A row of the list of partners. Only read here; {@link PartnersProjection} writes it. */
@Entity
@Immutable
@Table(name = "partner")
@NullUnmarked
public class PartnerRow extends PanacheEntityBase {
    @Id
    @Column(name = "partner_id")
    public UUID partnerId;

    public long version;

    @Column(name = "external_reference")
    public @Nullable String externalReference;

    public String name;

    @Enumerated(EnumType.STRING)
    public PartnerKind kind;

    @Enumerated(EnumType.STRING)
    public @Nullable Sector sector;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments;

    @Column(name = "closed_on")
    public @Nullable LocalDate closedOn;

    @Column(name = "search_text")
    public String searchText;

    @Column(name = "sort_key")
    public String sortKey;

    PartnerView view() {
        return new PartnerView(partnerId, externalReference, name, kind, sector, scope, departments, closedOn, version);
    }
}
