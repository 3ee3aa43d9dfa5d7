package org.vigie.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.intake.adapter.http.Sender.Senders;
import org.vigie.intake.application.CaseHistories;

/** What the requests that change something on record have in common. Blocks. */
@ApplicationScoped
class Amending {
    private final CaseHistories histories;
    private final Senders senders;

    Amending(CaseHistories histories, Senders senders) {
        this.histories = histories;
        this.senders = senders;
    }

    /** The case that a path names; 404 when there is none. */
    UUID findCase(String id) {
        UUID caseId = PathIds.uuid(id, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return caseId;
    }

    /** Who asks. */
    Sender sender(@Nullable String idempotencyKey, @Nullable String ifMatch) {
        return senders.sender(idempotencyKey, ifMatch);
    }
}
