package org.vigie.referral.readmodel.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/** What people have to do with referrals: lists in which immediate danger comes first, and how many there are where. */
@ApplicationScoped
public class Worklist {
    /** How long before its end a deadline is near. */
    public static final Duration NEAR = Duration.ofDays(15);

    /** Nobody at the authority said yet that it is there. */
    static final List<Status> UNACKNOWLEDGED = List.of(Status.ROUTED, Status.WAITING, Status.UNROUTABLE, Status.SENT);
    /** Something is still to come. */
    static final List<Status> OPEN = List.of(
            Status.ROUTED,
            Status.WAITING,
            Status.UNROUTABLE,
            Status.SENT,
            Status.ACKNOWLEDGED,
            Status.UNDER_EVALUATION);

    /** Nothing is to be done any more. */
    static final List<Status> OVER = List.of(Status.ANSWERED, Status.WITHDRAWN, Status.CLOSED);

    private static final String LOADS = """
            select department, count(*), sum(case when urgency = :danger then 1 else 0 end),
                sum(case when status in (:unacknowledged) then 1 else 0 end), sum(case when dueAt < :now then 1 else 0 end)
            from ReferralRow where status in (:open) group by department
            """;

    private final EntityManager entities;

    Worklist(EntityManager entities) {
        this.entities = entities;
    }

    /** Which part of the list, by what is to be done. */
    public enum View {
        /** Its receipt is to be acknowledged. */
        NEW,
        /** Its evaluation is due soon or was due. */
        DUE,
        /** Its evaluation was due. */
        OVERDUE,
        /** A coordinator has to say where it goes: it was refused, or has no authority. */
        UNDECIDED
    }

    /** What a list is limited to; null for no limit. */
    public record Filter(
            @Nullable View view,
            @Nullable Status status,
            @Nullable Urgency urgency,
            @Nullable String authority,
            @Nullable String department) {

        /** All that {@code view} shows. */
        public static Filter of(View view) {
            return new Filter(view, null, null, null, null);
        }
    }

    /**
     * How many referrals of a department are still open.
     *
     * @param pending all of them
     * @param danger of them in immediate danger
     * @param unacknowledged of them those whose receipt nobody acknowledged
     * @param overdue of them those whose evaluation was due
     */
    public record Load(String department, long pending, long danger, long unacknowledged, long overdue) {}

    /** One page: what is in immediate danger and not over first, then what is due, or has waited for a decision, first, else the latest. */
    @Transactional
    public Page<ReferralSummary> page(Filter filter, PageRequest page, Instant now) {
        return new WorklistQuery(filter, now).page(page).map(row -> ReferralSummary.of(row, now));
    }

    /** How many there are. */
    @Transactional
    public long count(Filter filter, Instant now) {
        return new WorklistQuery(filter, now).count();
    }

    /** The departments that have any, in no order. */
    @Transactional
    public List<Load> loads(Instant now) {
        return entities
                .createQuery(LOADS, Object[].class)
                .setParameter("danger", Urgency.IMMEDIATE_DANGER)
                .setParameter("unacknowledged", UNACKNOWLEDGED)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Load((String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
