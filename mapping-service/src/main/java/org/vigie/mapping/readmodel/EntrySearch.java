package org.vigie.mapping.readmodel;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.mapping.application.EntryKind;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.territories.Territories;

/** Which entries of one kind are looked for, latest first: each method reads one parameter of the query. */
public final class EntrySearch {
    private final QueryParams query;
    private final Conditions conditions = new Conditions();

    private EntrySearch(QueryParams query) {
        this.query = query;
    }

    /** All entries of this kind. */
    public static EntrySearch of(EntryKind<?, ?, ?, ?> kind, UriInfo uri) {
        EntrySearch search = new EntrySearch(QueryParams.of(uri));
        search.conditions.and("kind = :kind", "kind", kind.name());
        return search;
    }

    /** All entries of these kinds, or of the one of them that the query names. */
    public static EntrySearch among(List<String> kinds, UriInfo uri) {
        EntrySearch search = new EntrySearch(QueryParams.of(uri));
        String kind = search.query.value(
                "kind", name -> kinds.contains(name) ? name : null, "must be one of " + String.join(", ", kinds));
        search.conditions.and("kind in :kinds", "kinds", kind == null ? kinds : List.of(kind));
        return search;
    }

    /** {@code from} and {@code to}, both included. */
    public EntrySearch inPeriod() {
        conditions.and("onDay >= :from", "from", query.date("from")).and("onDay <= :to", "to", query.date("to"));
        return this;
    }

    /** {@code partner} who took part. */
    public EntrySearch withPartner() {
        conditions.and("array_contains(partnerIds, :partner)", "partner", query.uuid("partner"));
        return this;
    }

    /**
     * The same, whichever of the entries that are one partner is meant.
     *
     * @param same all entries that are the partner of an id
     */
    public EntrySearch withPartner(Function<UUID, Set<UUID>> same) {
        UUID partner = query.uuid("partner");
        if (partner != null) {
            Map<String, UUID> named = new HashMap<>();
            same.apply(partner).forEach(id -> named.put("partner" + named.size(), id));
            conditions.and(
                    named.keySet().stream()
                            .map(name -> "array_contains(partnerIds, :" + name + ")")
                            .collect(Collectors.joining(" or ", "(", ")")),
                    named);
        }
        return this;
    }

    /** {@code department} of which it tells. */
    public EntrySearch inDepartment() {
        conditions.and("array_contains(departments, :department)", "department", department());
        return this;
    }

    /** {@code department} of which it tells, or in which one of its partners works. */
    public EntrySearch aroundDepartment() {
        conditions.and(
                "(array_contains(departments, :department) or exists (select 1 from PartnerRow p"
                        + " where array_contains(p.departments, :department) and array_contains(partnerIds, p.partnerId)))",
                "department",
                department());
        return this;
    }

    private @Nullable String department() {
        return query.value(
                "department", code -> Territories.isDepartment(code) ? code : null, "must be the code of a department");
    }

    /** {@code theme} that it concerns. */
    public EntrySearch onTheme() {
        Theme theme = query.code("theme", Theme.class);
        conditions.and("array_contains(themes, :theme)", "theme", theme == null ? null : theme.name());
        return this;
    }

    /** {@code stage} of its way. */
    public EntrySearch atStage(Class<? extends Enum<?>> ways) {
        conditions.and("stage = :stage", "stage", query.value("stage", text -> named(text, ways), "must be a stage"));
        return this;
    }

    /** Those that are so far on their way, and no others. */
    public EntrySearch at(Enum<?> stage) {
        conditions.and("stage = :only", "only", stage.name());
        return this;
    }

    private static @Nullable String named(String text, Class<? extends Enum<?>> ways) {
        for (Enum<?> stage : ways.getEnumConstants()) {
            if (stage.name().equals(text)) {
                return text;
            }
        }
        return null;
    }

    /** What else is asked for; 422 with all that is wrong. */
    PageRequest page() {
        PageRequest page = query.page();
        query.finish();
        return page;
    }

    /** The rows of the page that was asked for. */
    Page<EntryRow> rows(PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor != null) {
            conditions.and(
                    "(onDay, entryId) < (:lastDay, :lastId)",
                    Map.of("lastDay", DayCursor.day(cursor), "lastId", DayCursor.id(cursor)));
        }
        List<EntryRow> rows = EntryRow.<EntryRow>find(
                        conditions.orderedBy("onDay desc, entryId desc"), conditions.values())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, row -> DayCursor.of(row.onDay, row.entryId));
    }
}
