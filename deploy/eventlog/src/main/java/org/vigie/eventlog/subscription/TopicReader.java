package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;
import org.vigie.eventlog.running.StopSignal;

/** Reads topics as one member of a consumer group and hands each batch to a handler, until the first failure. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int BATCH = 1_000;
    private static final int FILLING_BATCH = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Assignment assignment;
    private final BatchHandler handler;
    private final Pace pace;
    private final Topics.Watch topics;

    /** Topics are subscribed to by pattern, so that those that do not exist yet are waited for without a word. */
    TopicReader(
            ClientSettings settings,
            String group,
            Set<String> topics,
            DataSource database,
            BuildState state,
            BatchHandler handler) {
        this.pace = new Pace(state.isFilling() ? FILLING_BATCH : BATCH, 0);
        this.consumer = new KafkaConsumer<>(settings.member(group, pace.most()));
        this.assignment = new Assignment(consumer, database, new PositionTable(state.build()));
        this.handler = handler;
        this.topics = Topics.watch(settings, topics);
        String anyOf = topics.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        consumer.subscribe(Pattern.compile(anyOf), assignment);
    }

    /** Takes in whatever comes until told to stop. */
    void read(StopSignal stop, Runnable succeeded) throws SQLException, InterruptedException {
        long waitedSince = System.nanoTime();
        while (!stop.isStopped()) {
            topics.look();
            List<Arrival> arrivals = assignment.arrivals(poll());
            if (!arrivals.isEmpty()) {
                long begun = System.nanoTime();
                handler.handle(arrivals, this::keepAlive);
                succeeded.run();
                Duration idle = Duration.ofNanos(begun - waitedSince);
                waitedSince = System.nanoTime();
                stop.await(pace.after(arrivals.size(), idle, Duration.ofNanos(waitedSince - begun), false));
            }
        }
    }

    /** A place that the broker does not have is looked into; nothing is skipped or begun anew in silence. */
    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            assignment.outOfRange(e.offsetOutOfRangePartitions());
            return ConsumerRecords.empty();
        }
    }

    /** Stays a member of the group while a batch takes long; what comes in meanwhile is read again later. */
    private void keepAlive() {
        consumer.pause(consumer.assignment());
        ConsumerRecords<byte[], byte[]> early = consumer.poll(Duration.ZERO);
        for (TopicPartition partition : early.partitions()) {
            ConsumerRecord<byte[], byte[]> first = early.records(partition).getFirst();
            consumer.seek(partition, first.offset());
        }
        consumer.resume(consumer.assignment());
    }

    /** Gets {@link #read} out of its waiting; for any thread. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
