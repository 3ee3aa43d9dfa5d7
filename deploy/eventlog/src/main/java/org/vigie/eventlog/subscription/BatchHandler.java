package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.util.List;

/** What a subscription does with the events that arrive. */
interface BatchHandler {

    /**
     * Takes {@code arrivals} in: effects and positions are durable on return.
     *
     * @param keepAlive to be called each second while this takes longer
     * @throws SubscriptionStoppedException when the subscription must not go on
     */
    void handle(List<Arrival> arrivals, Runnable keepAlive) throws SQLException, InterruptedException;
}
