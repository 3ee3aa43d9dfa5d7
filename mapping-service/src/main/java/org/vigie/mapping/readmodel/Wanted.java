package org.vigie.mapping.readmodel;

import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.mapping.communes.Point;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.territories.Territories;

/**
 * Which partners are wanted; null is any.
 *
 * @param department where they work; national ones work everywhere
 * @param text words of their names or of what is told of them
 * @param near from where they, or their services that are wanted, are to be reached
 * @param withinKm how far that may be
 * @param theme what a service is about
 * @param age whom it is for, in years
 * @param gender whom it is for
 * @param openNow whether it must be open at this moment
 */
public record Wanted(
        @Nullable String department,
        @Nullable String text,
        @Nullable PartnerKind kind,
        @Nullable Sector sector,
        @Nullable Scope scope,
        @Nullable PartnerState state,
        @Nullable Point near,
        double withinKm,
        @Nullable Theme theme,
        @Nullable Integer age,
        @Nullable Gender gender,
        boolean openNow) {
    /** Whoever there is. */
    public static final Wanted ANYBODY =
            new Wanted(null, null, null, null, null, null, null, 0, null, null, null, false);

    private static final int LONGEST_TEXT = 200;
    private static final double USUAL_KM = 50;
    private static final double FARTHEST_KM = 20_000;
    private static final int OLDEST = 120;

    /** Reads it from a query. */
    public static Wanted of(QueryParams query) {
        String told = query.text("near", LONGEST_TEXT);
        Point near = told == null ? null : point(query, told);
        Double within = query.number("within", 0, FARTHEST_KM);
        if (within != null && told == null) {
            query.reject("within", "needs near");
        }
        return new Wanted(
                query.value(
                        "department",
                        code -> Territories.isDepartment(code) ? code : null,
                        "must be the code of a department"),
                query.text("q", LONGEST_TEXT),
                query.code("kind", PartnerKind.class),
                query.code("sector", Sector.class),
                query.code("scope", Scope.class),
                query.code("state", PartnerState.class),
                near,
                within == null ? USUAL_KM : within,
                query.code("theme", Theme.class),
                query.integer("age", 0, OLDEST),
                query.code("gender", Gender.class),
                Boolean.TRUE.equals(query.flag("openNow")));
    }

    /** Whether more is asked than where partners work and what they are. */
    public boolean isSearch() {
        return text != null || near != null || isOfServices();
    }

    /** Whether a service is asked for. */
    public boolean isOfServices() {
        return theme != null || age != null || gender != null || openNow;
    }

    private static @Nullable Point point(QueryParams query, String told) {
        Near near = Near.byPointOrCommune(told);
        String wrong = near.wrong();
        if (!wrong.isEmpty()) {
            query.reject("near", wrong);
        }
        return near.point();
    }
}
