package org.vigie.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a service counts in its database, for gauges. A bean of this type is asked every few seconds, so that a scrape neither waits for
 * the database nor fails with it. Each instance tells the same, so take the maximum.
 */
public interface Counted {

    /** What each of its gauges says, by name as Micrometer writes them: {@code vigie.follow.ups.overdue}. */
    Map<String, String> gauges();

    /**
     * Counts all of it.
     *
     * @param database for this count alone
     * @param counts take what was found
     * @throws SQLException when the database does not answer: the last counts stand
     */
    void count(Connection database, Counts counts) throws SQLException;
}
