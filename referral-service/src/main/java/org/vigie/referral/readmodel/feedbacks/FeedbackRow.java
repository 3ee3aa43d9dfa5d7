package org.vigie.referral.readmodel.feedbacks;

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
import org.vigie.referral.domain.Status;

/** What the list of referrals knows of an informant. */
@Entity
@Immutable
@Table(name = "referral_view")
@SuppressWarnings("NullAway.Init")
class FeedbackRow extends PanacheEntityBase {
    @Id
    public UUID referralId;

    public long openedPosition;
    public UUID caseId;
    public String department;

    @Enumerated(EnumType.STRING)
    public Status status;

    public @Nullable String authority;
    public Instant openedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Outcome outcome;

    public @Nullable LocalDate decidedOn;
    public boolean feedbackRequested;

    @Enumerated(EnumType.STRING)
    public @Nullable InformantFeedback informantTold;

    public @Nullable LocalDate informantToldOn;
}
