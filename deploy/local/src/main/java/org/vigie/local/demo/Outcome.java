package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What came of the year.
 *
 * @param figures as measured, by code
 * @param passedOn informations préoccupantes of the year
 * @param sent of these, how many a department's channel took
 * @param received referrals that arrived at the stand-in during this run
 * @param acknowledged of the year's, how many a department acknowledged
 * @param differences all that is not as it should be
 */
public record Outcome(
        JsonNode figures, int passedOn, long sent, long received, long acknowledged, List<Difference> differences) {
    /** Whether every figure is as published and every referral arrived once. */
    public boolean asPublished() {
        return differences.isEmpty();
    }
}
