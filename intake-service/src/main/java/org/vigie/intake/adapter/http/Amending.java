package org.vigie.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.intake.application.CaseHistories;

/** What the requests that change something on record have in common. Blocks. */
@ApplicationScoped
class Amending {
    private final CaseHistories histories;
    private final Client client;
    private final InstantSource clock;

    Amending(CaseHistories histories, Client client, InstantSource clock) {
        this.histories = histories;
        this.client = client;
        this.clock = clock;
    }

    /** The case that a path names; 404 when there is none. */
    UUID findCase(String id) {
        UUID caseId = PathIds.uuid(id, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return caseId;
    }

    /** Who asks, and when as the log keeps it, so that a repeat gets the very same answer. */
    Sender sender(@Nullable String idempotencyKey, @Nullable String ifMatch) {
        return new Sender(client.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), idempotencyKey, ifMatch);
    }
}
