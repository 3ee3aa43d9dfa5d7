package org.vigie.intake.adapter.kafka;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.eventlog.testing.Planting;
import org.vigie.eventlog.testing.PublishedEventsContract;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.FullCase;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.LiaisonOutcome;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.domain.catalogue.FullCatalogue;
import org.vigie.intake.domain.merge.FullMerge;

/** Holds what is published against {@code contracts/}. */
class PublishedContractTest implements PublishedEventsContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<PublishedEvent> published() {
        Stream<PublishedEvent> merges = Stream.of(FullMerge.MERGE, FullMerge.UNDOING, FullMerge.DIFFERENCE)
                .map(IntakePublication::published);
        Stream<PublishedEvent> ofCases = cases().map(IntakePublication::published);
        Stream<PublishedEvent> documents = Stream.of(IntakePublication.published(FullCatalogue.DOCUMENT));
        return Stream.of(ofCases, merges, documents).flatMap(of -> of).toList();
    }

    @Test
    void whatIsPlantedInAnyPersonalFieldIsPublishedNowhere() {
        assertThat(cases().map(Planting::planted).map(IntakePublication::published))
                .extracting(event -> new String(event.data(), StandardCharsets.UTF_8))
                .noneMatch(Planting::isSeenIn);
    }

    private static Stream<CaseEvent> cases() {
        return Stream.of(
                FullCase.CALL,
                FullCase.ACTION,
                FullCase.ERASURE,
                FullCase.CORRECTION,
                FullCase.CALL_WITHDRAWAL,
                FullCase.ACTION_WITHDRAWAL,
                FullCase.FOLLOW_UP,
                FullCase.CLOSING,
                FullCase.REOPENING,
                FullCase.MOVE,
                FullCase.PROMISE,
                FullCase.COMPLETION,
                FullCase.CANCELLATION);
    }

    @Override
    public Map<String, Class<?>> records() {
        return Map.ofEntries(
                entry(PublishedCall.TYPE, PublishedCall.class),
                entry(PublishedAction.TYPE, PublishedAction.class),
                entry(PublishedErasure.TYPE, PublishedErasure.class),
                entry(PublishedCorrection.TYPE, PublishedCorrection.class),
                entry(PublishedCallWithdrawal.TYPE, PublishedCallWithdrawal.class),
                entry(PublishedActionWithdrawal.TYPE, PublishedActionWithdrawal.class),
                entry(PublishedClosing.TYPE, PublishedClosing.class),
                entry(PublishedReopening.TYPE, PublishedReopening.class),
                entry(PublishedPromise.TYPE, PublishedPromise.class),
                entry(PublishedCompletion.TYPE, PublishedCompletion.class),
                entry(PublishedCancellation.TYPE, PublishedCancellation.class),
                entry(PublishedLiaisonFollowUp.TYPE, PublishedLiaisonFollowUp.class),
                entry(PublishedMerge.TYPE, PublishedMerge.class),
                entry(PublishedMergeUndoing.TYPE, PublishedMergeUndoing.class),
                entry(PublishedDifference.TYPE, PublishedDifference.class),
                entry(PublishedDocument.TYPE, PublishedDocument.class));
    }

    @Override
    public List<String> personal() {
        return List.of(FullCase.SECRET, "59350", "2009-01-02");
    }

    @Test
    void theSchemasHaveTheCodesOfTheDomain() throws IOException {
        theSchemaHasTheCodesOfTheDomain(schema("vigie.intake.CallRecorded.v1").path("properties"));
        JsonNode correction = schema("vigie.intake.CallCorrected.v1").path("properties");
        theSchemaHasTheCodesOfTheDomain(correction.path("call").path("properties"));
        assertThat(correction.path("fields").path("items").path("enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(CallField.values()).map(Enum::name).toList());
    }

    @Test
    void theSchemaOfAFollowUpHasTheCodesOfTheDomain() throws IOException {
        assertThat(schema("vigie.intake.LiaisonFollowedUp.v1").at("/properties/outcome/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(LiaisonOutcome.values()).map(Enum::name).toList());
    }

    @Test
    void theSchemaOfAPromiseHasTheKindsOfTheDomain() throws IOException {
        assertThat(schema("vigie.intake.NextContactPromised.v1").at("/properties/kind/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(NextContactKind.values()).map(Enum::name).toList());
    }

    private void theSchemaHasTheCodesOfTheDomain(JsonNode call) throws IOException {
        JsonNode minor = call.path("minors").path("items").path("properties");
        JsonNode action = schema("vigie.intake.ActionTaken.v1").path("properties");
        Map<JsonNode, Class<? extends Enum<?>>> codes = Map.of(
                call.path("channel"), Channel.class,
                call.path("caller").path("properties").path("category"), CallerCategory.class,
                call.path("caller").path("properties").path("relation"), CallerRelation.class,
                call.path("concerns").path("items"), Concern.class,
                minor.path("gender"), Gender.class,
                minor.path("knownToChildProtection"), KnownToChildProtection.class,
                action.path("type"), ActionType.class,
                action.path("urgency"), Urgency.class,
                action.path("parentsInformed"), ParentsInformed.class,
                action.path("adviceKinds").path("items"), AdviceKind.class);
        codes.forEach((schema, type) -> assertThat(schema.path("enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private JsonNode schema(String type) throws IOException {
        return JSON.readTree(contracts().resolve(type + ".schema.json").toFile());
    }
}
