package org.vigie.eventlog.subscription;

import java.sql.Connection;

/** Events that a policy set aside. What it does for one is durable before the transaction lets go of it. */
record ParkedOfPolicy(Policy policy, EventTypes types) implements Definition.Parked {

    @Override
    public void take(Connection transaction, BuildRow build, Parcel parcel) {
        policy.react(types.upToDate(parcel.event()));
    }

    @Override
    public void skip(Connection transaction, BuildRow build, Parcel parcel) {}
}
