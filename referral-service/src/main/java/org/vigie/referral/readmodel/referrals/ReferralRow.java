package org.vigie.referral.readmodel.referrals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/** A referral as lists show it; written by {@link ReferralsProjection} alone. */
@Entity
@Immutable
@Table(name = "referral_view")
@SuppressWarnings("NullAway.Init")
class ReferralRow extends PanacheEntityBase {
    @Id
    public UUID referralId;

    public long openedPosition;
    public long version;
    public UUID caseId;
    public UUID actionId;
    public String department;

    @Enumerated(EnumType.STRING)
    public Urgency urgency;

    @Enumerated(EnumType.STRING)
    public Status status;

    public @Nullable String authority;
    public boolean assumed;
    public Instant openedAt;
    public @Nullable Instant routedAt;
    public @Nullable Instant sentAt;
    public @Nullable Instant acknowledgedAt;
    public @Nullable Instant dueAt;
}
