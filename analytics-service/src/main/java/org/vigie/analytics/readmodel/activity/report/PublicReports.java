package org.vigie.analytics.readmodel.activity.report;

import java.sql.SQLException;
import org.vigie.analytics.domain.Period;

/** The report that the public was given of a period. */
public interface PublicReports {
    /**
     * The report of {@code period}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it was not released
     */
    ActivityReport of(Period period) throws SQLException;
}
