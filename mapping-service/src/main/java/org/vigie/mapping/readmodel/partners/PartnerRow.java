package org.vigie.mapping.readmodel.partners;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Verification;

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

    @Enumerated(EnumType.STRING)
    public Confidentiality confidentiality;

    @Column(name = "assured_on")
    public @Nullable LocalDate assuredOn;

    @Column(name = "verification_months")
    public int verificationMonths;

    @Column(name = "verify_by")
    public @Nullable LocalDate verifyBy;

    public int proposals;

    /** Null as long as the entry stands for itself. */
    @Column(name = "merged_into")
    public @Nullable UUID mergedInto;

    @Column(name = "sort_key")
    public String sortKey;

    PartnerSummary summary(Disclosure disclosure, LocalDate today) {
        boolean open = disclosure.shows(confidentiality);
        return new PartnerSummary(
                partnerId,
                open ? externalReference : null,
                name,
                kind,
                sector,
                scope,
                departments,
                confidentiality,
                new Verification(assuredOn, verificationMonths).on(today, closedOn),
                open ? assuredOn : null,
                open ? verifyBy : null,
                closedOn,
                open && proposals > 0 ? proposals : null,
                null,
                version);
    }

    /** The rows of some partners, by their ids. */
    static Map<UUID, PartnerRow> of(Collection<UUID> partnerIds) {
        return PartnerRow.<PartnerRow>list("partnerId in ?1", partnerIds).stream()
                .collect(Collectors.toMap(row -> row.partnerId, row -> row));
    }
}
