package org.vigie.eventlog.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;

/** The shape of the topics that events are published on: 12 partitions, and nothing is ever deleted. */
public final class Topics {
    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Topics.class);

    private Topics() {}

    /**
     * Creates those of {@code names} that are missing, with the broker's own replication factor, and waits until each
     * partition is open at its leader. Brokers tell of a leader a moment before it takes anything, and may take a new producer's
     * second batch when they have just refused its first, which then comes too late for good. Throws {@link ChangedTopicException} where
     * one is not as this made it.
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

    /**
     * Looks again, once a minute at most, at whether {@code names} are as they were made; a broker that does not answer is not the
     * answer. For one thread.
     */
    public static Watch watch(ClientSettings settings, Collection<String> names) {
        return new Watch(settings, names);
    }

    /** What looks at topics again and again. */
    public static final class Watch {
        private static final Duration PAUSE = Duration.ofMinutes(1);

        private final ClientSettings settings;
        private final Collection<String> names;
        private final Duration pause;
        private long looksAt;

        private Watch(ClientSettings settings, Collection<String> names) {
            this.settings = settings;
            this.names = names;
            pause = settings.isImpatient() ? PAUSE.dividedBy(120) : PAUSE;
            looksAt = System.nanoTime() + pause.toNanos();
        }

        /** Throws {@link ChangedTopicException} where somebody changed one. */
        public void look() throws InterruptedException {
            if (System.nanoTime() - looksAt < 0) {
                return;
            }
            looksAt = System.nanoTime() + pause.toNanos();
            Admin admin = Admin.create(settings.admin());
            try {
                requireUnchanged(admin, names);
            } catch (ExecutionException e) {
                LOG.debugf("%s cannot be looked at now: %s", names, Failure.describe(e));
            } finally {
                admin.close(Duration.ZERO);
            }
        }
    }

    private static void requireUnchanged(Admin admin, Collection<String> names)
            throws InterruptedException, ExecutionException {
        try {
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                require(topic.name(), "partitions", topic.partitions().size(), PARTITIONS);
            }
            List<ConfigResource> topics = names.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            admin.describeConfigs(topics)
                    .all()
                    .get()
                    .forEach((topic, config) -> KEEP_EVERYTHING.forEach((setting, made) ->
                            require(topic.name(), setting, config.get(setting).value(), made)));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            LOG.warnf("whether somebody changed %s is not known: this client may not describe their settings", names);
        }
    }

    private static void require(String topic, String setting, Object found, Object made) {
        if (!found.equals(made)) {
            throw new ChangedTopicException(topic, setting, found.toString(), made.toString());
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
                requireUnchanged(admin, names);
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
