package org.vigie.local.launch;

import org.vigie.local.kafka.KafkaProcess;
import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.process.ChildProcess;

/** The broker. */
final class KafkaPart implements Part, KafkaServer {
    private final DataFolder folder;
    private final int port;

    KafkaPart(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public ChildProcess start() {
        return KafkaProcess.start(folder.kafka(), folder.log("kafka"), port).child();
    }

    @Override
    public void stop(ChildProcess running) {
        KafkaProcess.stop(running);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
