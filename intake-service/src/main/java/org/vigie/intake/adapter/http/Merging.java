package org.vigie.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.Merges;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** What the requests that say of two cases whether they are one have in common. Blocks. */
@ApplicationScoped
public class Merging {
    private final Merges merges;
    private final CaseHistories histories;

    Merging(Merges merges, CaseHistories histories) {
        this.merges = merges;
        this.histories = histories;
    }

    /** Lets the case of the path be absorbed by another. */
    public MergePosted merge(UUID caseId, JsonBody body, Sender sender) {
        MergeRequest asked = MergeRequest.read(body, otherCase(body, "intoCaseId"));
        Named named = named(caseId, "merge", CasesMerged.class, body, sender);
        CasesMerged event =
                new CasesMerged(caseId, asked.intoCaseId(), sender.now(), asked.sameMinors(), asked.reasons());
        return MergePosted.of(merges.merge(event, named.id(), named.post()));
    }

    /** Undoes that. */
    public MergePosted undo(UUID caseId, JsonBody body, Sender sender) {
        Named named = named(caseId, "merge-undoing", CaseMergeUndone.class, body, sender);
        return MergePosted.of(merges.undo(caseId, sender.now(), named.id(), named.post()));
    }

    /** Says that the case of the path and another are not one. */
    public MergePosted tellApart(UUID caseId, JsonBody body, Sender sender) {
        UUID otherCaseId = otherCase(body, "otherCaseId");
        Named named = named(caseId, "difference", CasesDeclaredDifferent.class, body, sender);
        CasesDeclaredDifferent event = new CasesDeclaredDifferent(caseId, otherCaseId, sender.now());
        return MergePosted.of(merges.tellApart(event, named.id(), named.post()));
    }

    /** The case that the body names; 404 when there is none, whatever else is wrong. */
    private UUID otherCase(JsonBody body, String field) {
        UUID caseId = body.optionalIdOf(field, "case");
        if (caseId != null && !histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return caseId != null ? caseId : body.uuid(field);
    }

    /** Ends the reading of {@code body}. */
    private static Named named(UUID caseId, String kind, Class<? extends Record> told, JsonBody body, Sender sender) {
        String reference = Reasoned.reference(body, sender);
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        UUID id = reference == null ? UUID.randomUUID() : sender.ids().amendment(sender.client(), kind, reference);
        return new Named(id, sender.post(CanonicalContent.plain(body.node(), told, caseId), expectedVersion));
    }

    private record Named(UUID id, Post post) {}
}
