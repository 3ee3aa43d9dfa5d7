package org.vigie.eventlog.subscription;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** A log was restored and tells its events anew under another epoch: what came of the former one is no longer known to be so. */
final class EpochChangedException extends SubscriptionStoppedException {
    private static final long serialVersionUID = 1L;

    private final UUID former;

    EpochChangedException(TopicPartition partition, UUID former) {
        super(partition + " tells of another epoch of its log than the one taken in so far, which was restored", null);
        this.former = former;
    }

    /** The epoch that ended. */
    UUID former() {
        return former;
    }
}
