package org.vigie.eventlog.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;
import org.vigie.eventlog.lease.Lease;

/** The time during which one instance relays, from taking the lease to the first failure. */
final class RelayTerm implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final EventLog log;
    private final CursorTable table;
    private final ClientSettings settings;
    private final String topic;
    private final Lease lease;
    private final RelayMetrics metrics;
    private final LogHead start;
    private final TransactionalSender sender;
    private final CloudEvents cloudEvents;
    private final Topics.Watch watch;
    private volatile RelayCursor cursor;
    private long[] offsets;

    /** Of the event at the cursor's position. */
    private byte[] hash = HashChain.genesis();

    /** Shuts out the earlier relay, then finds out where it came to. */
    RelayTerm(
            EventLog log,
            Publication publication,
            CursorTable table,
            ClientSettings settings,
            Lease lease,
            RelayMetrics metrics)
            throws SQLException, InterruptedException {
        this.log = log;
        this.table = table;
        this.settings = settings;
        this.topic = Relay.topic(publication);
        this.lease = lease;
        this.metrics = metrics;
        this.start = log.head();
        Topics.ensure(settings, Set.of(topic));
        this.watch = Topics.watch(settings, Set.of(topic));
        this.sender = new TransactionalSender(settings, publication.service() + "-relay");
        boolean begun = false;
        try {
            int partitions = sender.partitions(topic);
            cloudEvents = new CloudEvents(publication, topic, partitions, start.epoch());
            offsets = new long[partitions];
            cursor = table.claim(lease, start.epoch());
            sender.lostConnection(); // one that was lost before the topic is read tells nothing
            align(cursor.in(start, partitions));
            begun = true;
        } finally {
            if (!begun) {
                sender.close();
            }
        }
    }

    /** Every event up to here was sent. */
    long position() {
        return cursor.position();
    }

    /**
     * Whether the broker may have lost what it had acknowledged. What it holds is to be read again then, by a new term: only its beginning
     * waits until the broker settled the last transaction. Read before, the topic would seem to lack what is there, and be told it twice.
     * Throws {@code ChangedTopicException} where somebody changed the topic.
     */
    boolean isInDoubt() throws InterruptedException {
        watch.look(); // which may take long, so it comes first: a producer whose broker is gone hangs in its next batch
        return sender.lostConnection();
    }

    /** Sends the next events; false when there were none. */
    boolean relayBatch() throws SQLException, InterruptedException {
        List<StoredEvent> events = next();
        metrics.next(events);
        if (events.isEmpty()) {
            return false;
        }
        long[] sent = cursor.sent().clone();
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            int partition = cloudEvents.partition(event.streamId());
            if (cursor.lacks(partition, event.position())) {
                records.add(cloudEvents.record(event, partition));
                sent[partition] = event.position();
            }
        }
        if (!records.isEmpty()) {
            sender.send(records, offsets);
        }
        moveTo(new RelayCursor(cursor.epoch(), events.getLast().position(), sent));
        hash = events.getLast().hash();
        return true;
    }

    /** Makes the cursor agree with what the topic holds. */
    private void align(RelayCursor believed) throws SQLException {
        TopicTails.Held held = TopicTails.read(settings, topic, believed.sent().length, start.epoch());
        for (int partition = 0; partition < held.positions().length; partition++) {
            requireSame(held.positions()[partition], held.hashes()[partition]);
        }
        RelayCursor corrected = believed.corrected(held.positions());
        hash = hashAt(corrected.position());
        metrics.unforked();
        offsets = held.offsets();
        moveTo(corrected);
    }

    /** Each hash covers all events before: where the last one of a partition is the log's, so are the others. */
    private void requireSame(long position, String held) {
        if (position > 0 && !held.equals(HexFormat.of().formatHex(hashAt(position)))) {
            throw new ForkedLogException(topic, position);
        }
    }

    /** The hash of the log's event at {@code position}. */
    private byte[] hashAt(long position) {
        if (position == 0) {
            return HashChain.genesis();
        }
        return log.hashAt(position).orElseThrow(() -> new ForkedLogException(topic, position));
    }

    /**
     * The events after the last one that was sent, which is read with them: a standby that took over in the middle of a term may lack it,
     * or have another in its place.
     */
    private List<StoredEvent> next() {
        long position = cursor.position();
        if (position == 0) {
            return log.readAfter(0, BATCH);
        }
        List<StoredEvent> events = log.readAfter(position - 1, BATCH + 1);
        if (events.isEmpty() || !Arrays.equals(events.getFirst().hash(), hash)) {
            throw new ForkedLogException(topic, position);
        }
        return events.subList(1, events.size());
    }

    private void moveTo(RelayCursor to) throws SQLException {
        table.move(lease, cursor.position(), to);
        cursor = to;
    }

    @Override
    public void close() {
        sender.close();
    }
}
