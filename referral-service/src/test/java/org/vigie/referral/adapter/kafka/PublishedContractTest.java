package org.vigie.referral.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.eventlog.testing.Planting;
import org.vigie.eventlog.testing.PublishedEventsContract;
import org.vigie.referral.domain.AllEvents;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.authority.ChannelKind;

/** Holds what is published against {@code contracts/}. */
class PublishedContractTest implements PublishedEventsContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<PublishedEvent> published() {
        return Stream.of(
                        AllEvents.ofReferrals().stream().map(ReferralPublication::published),
                        AllEvents.ofAuthorities().stream()
                                .map(PublishedContractTest::withoutEmail)
                                .map(ReferralPublication::published),
                        AllEvents.ofProsecutors().stream().map(ReferralPublication::published))
                .flatMap(events -> events)
                .toList();
    }

    @Test
    void whatIsPlantedInAnyPersonalFieldIsPublishedNowhere() {
        assertThat(AllEvents.ofReferrals().stream().map(Planting::planted).map(ReferralPublication::published))
                .extracting(event -> new String(event.data(), StandardCharsets.UTF_8))
                .noneMatch(Planting::isSeenIn);
    }

    /** The published sample was frozen with two channels. */
    private static AuthorityEvent withoutEmail(AuthorityEvent event) {
        Authority all = event.authority();
        Authority without = all.reachedBy(Stream.of(ChannelKind.WEBHOOK, ChannelKind.PORTAL)
                .flatMap(kind -> all.channels(kind).stream())
                .toList());
        return switch (event) {
            case AuthorityConfigured(Authority _, Instant at) -> new AuthorityConfigured(without, at);
            case AuthorityPlanned(Authority _, Instant from, Instant at) -> new AuthorityPlanned(without, from, at);
        };
    }

    @Override
    public List<String> personal() {
        return List.of(AllEvents.SECRET, "crip.example", "crip@", "59350", "parquet@", "03 20");
    }

    @Test
    void theSchemasHaveTheCodesOfTheDomain() throws IOException {
        Map<JsonNode, Class<? extends Enum<?>>> codes = Map.of(
                property("ReferralDeliveryFailed", "reason"), FailureReason.class,
                property("ReferralSent", "channel"), ChannelKind.class,
                property("ReferralRefused", "reason"), RefusalReason.class,
                property("ReferralAnswered", "outcome"), Outcome.class);
        codes.forEach((schema, type) -> assertThat(schema.path("enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private JsonNode property(String event, String name) throws IOException {
        return JSON.readTree(contracts()
                        .resolve("vigie.referral." + event + ".v1.schema.json")
                        .toFile())
                .path("properties")
                .path(name);
    }
}
