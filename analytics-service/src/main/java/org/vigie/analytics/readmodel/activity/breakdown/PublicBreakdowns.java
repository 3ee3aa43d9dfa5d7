package org.vigie.analytics.readmodel.activity.breakdown;

import java.sql.SQLException;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Period;

/** The breakdowns that the public was given of a period. */
public interface PublicBreakdowns {
    /**
     * That by {@code breakdown} of {@code period}, which is one of those that are given.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it was not released
     */
    BreakdownBody of(Breakdown breakdown, Period period) throws SQLException;
}
