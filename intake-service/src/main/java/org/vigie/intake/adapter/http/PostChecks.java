package org.vigie.intake.adapter.http;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.application.Documents;
import org.vigie.intake.application.Postings;
import org.vigie.intake.application.partners.Partners;
import org.vigie.intake.application.partners.Standing;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/**
 * What is checked of a post beyond its own words and its case, by POST, by import and when an import is rehearsed: that it names what
 * is in use on its day. What was recorded before is let through, whatever has been retired since: a repeat gets its first answer. Never
 * blocks.
 */
@ApplicationScoped
class PostChecks {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CodesInUse codes;
    private final Partners partners;
    private final Documents documents;
    private final Postings postings;
    private final ExecutorService virtualThreads;

    PostChecks(
            CodesInUse codes,
            Partners partners,
            Documents documents,
            Postings postings,
            @VirtualThreads ExecutorService virtualThreads) {
        this.codes = codes;
        this.partners = partners;
        this.documents = documents;
        this.postings = postings;
        this.virtualThreads = virtualThreads;
    }

    /** The call, once nothing speaks against it; {@code pointer} is where its body lies in what was sent. */
    CompletionStage<CallRequest> call(CallRequest request, String pointer) {
        CallRecorded call = request.command().event();
        return unlessRecorded(request, call.callId(), verdict(codes.violations(call, pointer)));
    }

    /** The action, once nothing speaks against it; otherwise as {@link #call}. */
    CompletionStage<ActionRequest> action(ActionRequest request, String pointer) {
        ActionTaken action = request.command().event();
        return unlessRecorded(
                request,
                action.actionId(),
                document(action, pointer)
                        .thenCombine(partner(action, pointer), PostChecks::joined)
                        .thenCompose(violations -> verdict(joined(codes.violations(action, pointer), violations))));
    }

    private CompletionStage<List<Violation>> partner(ActionTaken action, String pointer) {
        UUID partnerId = action.partnerId();
        if (partnerId == null) {
            return CompletableFuture.completedStage(List.of());
        }
        LocalDate day = LocalDate.ofInstant(action.occurredAt(), PARIS);
        return partners.standing(partnerId, day).thenApply(standing -> switch (standing) {
            case Standing.OnTheMap partner when partner.helpsOn(day) -> List.of();
            case Standing.OnTheMap partner ->
                List.of(Violation.at(
                        pointer + "/partnerId",
                        "must help: this partner closed, its last day was " + partner.closedOn()));
            case Standing.Unknown() ->
                List.of(Violation.at(pointer + "/partnerId", "must be a partner of the map: it has none with this id"));
            case Standing.NotAnswered() -> throw Problems.unavailable(RETRY_AFTER);
        });
    }

    private CompletionStage<List<Violation>> document(ActionTaken action, String pointer) {
        String reference = action.document();
        if (reference == null) {
            return CompletableFuture.completedStage(List.of());
        }
        LocalDate day = LocalDate.ofInstant(action.occurredAt(), PARIS);
        return CompletableFuture.supplyAsync(
                () -> documents
                        .catalogue()
                        .find(reference)
                        .map(entry -> entry.document().isValidOn(day)
                                ? List.<Violation>of()
                                : List.of(Violation.at(
                                        pointer + "/documentReference",
                                        "must be in use: this document is retired, its last day was "
                                                + entry.document().validUntil())))
                        .orElseGet(() -> List.of(Violation.at(
                                pointer + "/documentReference",
                                "must be a document of the catalogue: it has none with this reference"))),
                virtualThreads);
    }

    private static List<Violation> joined(List<Violation> some, List<Violation> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private <T> CompletionStage<T> unlessRecorded(T request, UUID eventId, CompletionStage<List<Violation>> verdict) {
        return verdict.<T>thenApply(_ -> request)
                .exceptionallyComposeAsync(
                        failure -> postings.isRecorded(eventId)
                                ? CompletableFuture.completedStage(request)
                                : CompletableFuture.failedStage(failure),
                        virtualThreads);
    }

    private static CompletionStage<List<Violation>> verdict(List<Violation> violations) {
        return violations.isEmpty()
                ? CompletableFuture.completedStage(violations)
                : CompletableFuture.failedStage(Problems.unprocessable(violations));
    }
}
