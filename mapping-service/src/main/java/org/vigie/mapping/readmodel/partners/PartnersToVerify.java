package org.vigie.mapping.readmodel.partners;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.verification.VerificationList;
import org.vigie.mapping.application.verification.VerificationSettings;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;
import org.vigie.mapping.readmodel.UpToDate;

/** The entries that somebody should look after, as far as whoever asks may know of them. Blocks. */
@Singleton
public class PartnersToVerify {
    private final PartnersProjection projection;
    private final UpToDate lists;
    private final VerificationList verifications;
    private final VerificationSettings settings;
    private final Clearance clearance;
    private final InstantSource clock;

    PartnersToVerify(
            PartnersProjection projection,
            UpToDate lists,
            VerificationList verifications,
            VerificationSettings settings,
            Clearance clearance,
            InstantSource clock) {
        this.projection = projection;
        this.lists = lists;
        this.verifications = verifications;
        this.settings = settings;
        this.clearance = clearance;
        this.clock = clock;
    }

    /** Those whose assurance has ended or ends soon, the earliest first. */
    public Page<VerificationItem> page(PageRequest request) {
        return endingBy(soon(), request);
    }

    /** Those of one reason: by the day on which the assurance ends, the earliest first, else by name. */
    public Page<VerificationItem> page(ToVerify why, PageRequest request) {
        return switch (why) {
            case OVERDUE, DUE -> byDay(conditions(why), request);
            case PROPOSED, CORRECTED -> byName(conditions(why), request);
        };
    }

    /** How many there are of one reason. */
    public long count(ToVerify why) {
        Conditions conditions = conditions(why);
        return PartnerRow.count(conditions.query(), conditions.values());
    }

    /** Those whose assurance ends on this day or before, the earliest first. */
    Page<VerificationItem> endingBy(LocalDate day, PageRequest request) {
        return byDay(helping().and("verifyBy <= :due", "due", day), request);
    }

    private Conditions conditions(ToVerify why) {
        LocalDate today = FrenchDay.today(clock);
        return switch (why) {
            case OVERDUE -> helping().and("verifyBy < :today", "today", today);
            case DUE -> helping().and("verifyBy >= :today", "today", today).and("verifyBy <= :soon", "soon", soon());
            case PROPOSED -> helping().and("verifyBy is null", Map.of());
            case CORRECTED -> new Conditions().and("mergedInto is null and proposals > 0", Map.of());
        };
    }

    private static Conditions helping() {
        return new Conditions().and("closedOn is null and mergedInto is null", Map.of());
    }

    private LocalDate soon() {
        return FrenchDay.today(clock).plusDays(settings.daysAhead());
    }

    private Page<VerificationItem> byDay(Conditions conditions, PageRequest request) {
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(verifyBy, partnerId) > (:day, :id)",
                    Map.of("day", DayCursor.day(cursor), "id", DayCursor.id(cursor)));
        }
        return items(conditions, "verifyBy, partnerId", request, row -> DayCursor.of(verifyBy(row), row.partnerId));
    }

    private Page<VerificationItem> byName(Conditions conditions, PageRequest request) {
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(sortKey, partnerId) > (:sortKey, :id)", Map.of("sortKey", cursor.text(0), "id", cursor.uuid(1)));
        }
        return items(conditions, "sortKey, partnerId", request, row -> Cursor.of(row.sortKey, row.partnerId));
    }

    private Page<VerificationItem> items(
            Conditions conditions, String order, PageRequest request, Function<PartnerRow, Cursor> cursor) {
        lists.await(projection);
        List<PartnerRow> rows = PartnerRow.<PartnerRow>find(conditions.orderedBy(order), conditions.values())
                .range(0, request.fetch() - 1)
                .list();
        Page<PartnerRow> page = Page.of(rows, request, cursor);
        Map<UUID, Instant> asked = verifications.lastAsked(
                page.items().stream().map(row -> row.partnerId).toList());
        Disclosure disclosure = clearance.disclosure();
        LocalDate today = FrenchDay.today(clock);
        return page.map(row -> new VerificationItem(row.summary(disclosure, today), asked.get(row.partnerId)));
    }

    private static LocalDate verifyBy(PartnerRow row) {
        LocalDate day = row.verifyBy;
        if (day == null) {
            throw new IllegalStateException("what has no such day is not among those that were asked for");
        }
        return day;
    }
}
