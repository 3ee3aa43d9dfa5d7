package org.vigie.local.launch;

import org.vigie.local.process.Orphan;

/** What a launcher that was killed may have left: its processes are ended before their ports and files are used again. */
final class Orphans {
    private Orphans() {}

    static void end(DataFolder folder) {
        for (Service service : Service.values()) Orphan.end(folder.pidFile(service.label()), ServicePart.mark(folder));
        Orphan.end(folder.pidFile(KeycloakPart.NAME), folder.keycloak().toString());
        Orphan.end(folder.kafka().resolve("kafka.pid"), folder.kafka().toString());
        Orphan.end(
                folder.postgreSql().resolve("data/postmaster.pid"),
                folder.postgreSql().toString());
    }
}
