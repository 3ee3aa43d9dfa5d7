package org.vigie.referral.readmodel.referrals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.RefusalReason;
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
    public @Nullable Instant noReturnSince;

    /** Since when it waits for a coordinator to say where it goes. */
    public @Nullable Instant undecidedSince;

    @Enumerated(EnumType.STRING)
    public @Nullable RefusalReason refusalReason;

    @Enumerated(EnumType.STRING)
    public @Nullable Outcome outcome;

    public @Nullable LocalDate decidedOn;
    public boolean feedbackRequested;

    @Enumerated(EnumType.STRING)
    public @Nullable InformantFeedback informantTold;

    public @Nullable LocalDate informantToldOn;

    /** Whether its evaluation is due and nothing was told of it; {@link ReferralQuery} says the same in its own words. */
    boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now) && ReferralQuery.WAITING_FOR_AN_ANSWER.contains(status);
    }
}
