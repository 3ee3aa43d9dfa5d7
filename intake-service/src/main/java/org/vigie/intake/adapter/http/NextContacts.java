package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.intake.application.Amendments;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.Posting;
import org.vigie.intake.application.Postings;
import org.vigie.intake.application.RetentionPeriod;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseCommand.CancelNextContact;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/** Next contacts that are promised, kept and cancelled. Blocks. */
@ApplicationScoped
public class NextContacts {
    private final Amendments amendments;
    private final Postings postings;
    private final RetentionPeriod period;

    NextContacts(Amendments amendments, Postings postings, RetentionPeriod period) {
        this.amendments = amendments;
        this.postings = postings;
        this.period = period;
    }

    /** Promises one about a case that is there. */
    public Posted promise(UUID caseId, JsonNode json, Sender sender) {
        NextContactRequest asked =
                NextContactRequest.read(caseId, JsonBody.of(json), sender, period.latestPromise(sender.now()));
        return carryOut(asked.command(), asked.command().event().nextContactId(), asked.post());
    }

    /** Keeps one; 404 when it was never promised. */
    public Posted keep(UUID contactId, JsonNode json, Sender sender) {
        NextContactPromised promise = find(contactId);
        CompletionRequest asked = CompletionRequest.read(promise, JsonBody.of(json), sender);
        UUID id = sender.ids().amendment(sender.client(), "next-contact-completion", asked.reference());
        return carryOut(asked.command(), id, asked.post());
    }

    /** Cancels one; 404 when it was never promised. */
    public Posted cancel(UUID contactId, JsonNode json, Sender sender) {
        NextContactPromised promise = find(contactId);
        Reasoned asked = Reasoned.read(promise.nextContactId(), JsonBody.of(json), sender);
        NextContactCancelled event = new NextContactCancelled(
                promise.caseId(), promise.nextContactId(), asked.at(), asked.reason(), asked.externalReference());
        UUID id = sender.ids().amendment(sender.client(), "next-contact-cancellation", asked.reference());
        return carryOut(new CancelNextContact(event), id, asked.post());
    }

    private NextContactPromised find(UUID contactId) {
        return postings.find(contactId, NextContactPromised.class)
                .map(Posting::event)
                .orElseThrow(() -> Problems.notFound("next contact"));
    }

    private Posted carryOut(CaseCommand command, UUID id, Post post) {
        return Posted.of(amendments.amend(command, id, post), "");
    }
}
