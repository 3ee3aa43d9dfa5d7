package org.vigie.local.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The broker's settings: one node that is broker and controller, made for one machine and few clients. */
record KafkaSettings(Path data, int port, int advertisedPort, int controllerPort) {
    /** The properties file's text. */
    String text() {
        return settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        place(settings);
        keepEverything(settings);
        oneReplica(settings);
        small(settings);
        return settings;
    }

    private void place(Map<String, Object> settings) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", 1);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        // In the settings and not in the broker's own log, so that the ports may be others at the next start.
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data);
    }

    private static void keepEverything(Map<String, Object> settings) {
        settings.put("log.retention.ms", -1);
        settings.put("num.partitions", 12);
    }

    private static void oneReplica(Map<String, Object> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", 1);
            settings.put(topic + ".num.partitions", 1);
        }
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("share.coordinator.state.topic.min.isr", 1);
    }

    private static void small(Map<String, Object> settings) {
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 2);
        settings.put("background.threads", 2);
        settings.put("num.recovery.threads.per.data.dir", 2);
        settings.put("log.cleaner.dedupe.buffer.size", 4 << 20);
        settings.put("log.index.size.max.bytes", 1 << 20);
        settings.put("group.initial.rebalance.delay.ms", 0);
        // A killed broker is let in again once its former life has expired: nine seconds by default.
        settings.put("broker.session.timeout.ms", 3000);
        settings.put("broker.heartbeat.interval.ms", 500);
    }
}
