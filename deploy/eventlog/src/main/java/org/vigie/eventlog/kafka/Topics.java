package org.vigie.eventlog.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The shape of the topics that events are published on: 12 partitions, and nothing is ever deleted. */
public final class Topics {
    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private Topics() {}

    /** Creates those of {@code names} that are missing, with the broker's own replication factor. */
    public static void ensure(ClientSettings settings, Collection<String> names) throws InterruptedException {
        try (Admin admin = Admin.create(settings.admin())) {
            Set<String> missing = new TreeSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            for (String name : missing) {
                create(admin, name);
            }
        } catch (ExecutionException e) {
            throw new KafkaException("topics cannot be listed", e.getCause());
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
}
