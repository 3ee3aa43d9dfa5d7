package org.vigie.eventlog.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.vigie.eventlog.running.Backoff;

/** The shape of the topics that events are published on: 12 partitions, and nothing is ever deleted. */
public final class Topics {
    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Topics() {}

    /**
     * Creates those of {@code names} that are missing, with the broker's own replication factor, and waits until each
     * partition is open at its leader. Brokers tell of a leader a moment before it takes anything, and may take a new producer's
     * second batch when they have just refused its first, which then comes too late for good.
     */
    public static void ensure(ClientSettings settings, Collection<String> names) throws InterruptedException {
        Admin admin = Admin.create(settings.admin());
        try {
            Set<String> missing = new TreeSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            for (String name : missing) {
                create(admin, name);
            }
            awaitOpen(admin, names);
        } catch (ExecutionException e) {
            throw new KafkaException("topics cannot be listed", e.getCause());
        } finally {
            admin.close(Duration.ZERO); // by itself it waits for the answer to what was given up
        }
    }

    private static void create(Admin admin, String name) throws InterruptedException {
        NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(KEEP_EVERYTHING);
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + name + " cannot be created", e.getCause());
            }
        }
    }

    private static void awaitOpen(Admin admin, Collection<String> names) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200));
        while (true) {
            try {
                admin.listOffsets(ends(admin, names)).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw new KafkaException("partitions of " + names + " are not open", e.getCause());
                }
                Thread.sleep(backoff.next());
            }
        }
    }

    /** What only a leader that has opened a partition can answer: where it ends. */
    private static Map<TopicPartition, OffsetSpec> ends(Admin admin, Collection<String> names)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return ends;
    }
}
