package org.vigie.intake.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.relay.Publication;
import org.vigie.intake.application.Documents;
import org.vigie.intake.application.StreamTypes;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.catalogue.CatalogueEvent;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** Intake's published language on topic {@code vigie.intake}. */
@ApplicationScoped
public class IntakePublication implements Publication {
    /** Its own, since the wire's form must not follow a setting of the REST side. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    private final EventCodec<CaseEvent> events;
    private final EventCodec<MergeEvent> merges;

    IntakePublication(EventCodec<CaseEvent> events, EventCodec<MergeEvent> merges) {
        this.events = events;
        this.merges = merges;
    }

    @Override
    public String service() {
        return "intake";
    }

    /** Decoded without a key: what is personal is not even read here. */
    @Override
    public PublishedEvent publish(StoredEvent stored) {
        return switch (stored.streamType()) {
            case StreamTypes.CASE -> published(events.decode(stored, null));
            case StreamTypes.MERGES -> published(merges.decode(stored, null));
            case StreamTypes.CATALOGUE -> published(Documents.EVENTS.decode(stored, null));
            default -> throw new IllegalStateException("no published form for streams of type " + stored.streamType());
        };
    }

    static PublishedEvent published(CaseEvent event) {
        return switch (event) {
            case CallRecorded call -> new PublishedEvent(PublishedCall.TYPE, json(PublishedCall.of(call)));
            case ActionTaken action -> new PublishedEvent(PublishedAction.TYPE, json(PublishedAction.of(action)));
            case IdentityErased erasure ->
                new PublishedEvent(PublishedErasure.TYPE, json(PublishedErasure.of(erasure)));
            case CallCorrected correction ->
                new PublishedEvent(PublishedCorrection.TYPE, json(PublishedCorrection.of(correction)));
            case CallWithdrawn withdrawal ->
                new PublishedEvent(PublishedCallWithdrawal.TYPE, json(PublishedCallWithdrawal.of(withdrawal)));
            case ActionWithdrawn withdrawal ->
                new PublishedEvent(PublishedActionWithdrawal.TYPE, json(PublishedActionWithdrawal.of(withdrawal)));
            case LiaisonFollowedUp followUp ->
                new PublishedEvent(PublishedLiaisonFollowUp.TYPE, json(PublishedLiaisonFollowUp.of(followUp)));
            case CaseClosed closing -> new PublishedEvent(PublishedClosing.TYPE, json(PublishedClosing.of(closing)));
            case MinorDepartmentCorrected moved ->
                new PublishedEvent(PublishedMove.TYPE, json(PublishedMove.of(moved)));
            case CaseReopened reopening ->
                new PublishedEvent(PublishedReopening.TYPE, json(PublishedReopening.of(reopening)));
            case NextContactPromised promise ->
                new PublishedEvent(PublishedPromise.TYPE, json(PublishedPromise.of(promise)));
            case NextContactKept kept ->
                new PublishedEvent(PublishedCompletion.TYPE, json(PublishedCompletion.of(kept)));
            case NextContactCancelled cancelled ->
                new PublishedEvent(PublishedCancellation.TYPE, json(PublishedCancellation.of(cancelled)));
        };
    }

    static PublishedEvent published(MergeEvent event) {
        return switch (event) {
            case CasesMerged merge -> new PublishedEvent(PublishedMerge.TYPE, json(PublishedMerge.of(merge)));
            case CaseMergeUndone undone ->
                new PublishedEvent(PublishedMergeUndoing.TYPE, json(PublishedMergeUndoing.of(undone)));
            case CasesDeclaredDifferent different ->
                new PublishedEvent(PublishedDifference.TYPE, json(PublishedDifference.of(different)));
        };
    }

    static PublishedEvent published(CatalogueEvent event) {
        return switch (event) {
            case DocumentDescribed described ->
                new PublishedEvent(PublishedDocument.TYPE, json(PublishedDocument.of(described)));
        };
    }

    private static byte[] json(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published record is always JSON", e);
        }
    }
}
