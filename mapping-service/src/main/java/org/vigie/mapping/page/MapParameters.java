package org.vigie.mapping.page;

import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.Near;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.territories.Territories;

/** What is looked for on the page of the map. */
final class MapParameters {
    static final String NEAR = "near";

    private static final int LONGEST_TEXT = 200;
    private static final int USUAL_KILOMETRES = 30;
    private static final int MOST_KILOMETRES = 500;
    private static final int OLDEST = 120;

    private MapParameters() {}

    /** Where, in people's words; null when they do not say. */
    static @Nullable Near near(QueryParams query) {
        String told = query.text(NEAR, LONGEST_TEXT);
        return told == null ? null : Near.byPostcodeOrCommune(told);
    }

    /** Reads the other parameters; what is wrong is gathered there. */
    static Wanted read(QueryParams query, @Nullable Near near) {
        @Nullable Integer within = query.integer("within", 1, MOST_KILOMETRES);
        return new Wanted(
                query.value(
                        "department",
                        code -> Territories.isDepartment(code) ? code : null,
                        "must be the code of a department"),
                query.text("q", LONGEST_TEXT),
                query.code("kind", PartnerKind.class),
                null,
                null,
                null,
                near == null ? null : near.point(),
                within == null ? USUAL_KILOMETRES : within,
                query.code("theme", Theme.class),
                query.integer("age", 0, OLDEST),
                null,
                Boolean.TRUE.equals(query.flag("openNow")));
    }

    /** All that help in a department. */
    static Wanted inDepartment(String department) {
        return new Wanted(department, null, null, null, null, null, null, USUAL_KILOMETRES, null, null, null, false);
    }

    /** Whether anything narrows the map down. */
    static boolean isNarrow(Wanted wanted) {
        return wanted.isSearch() || wanted.department() != null || wanted.kind() != null;
    }
}
