package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.delivery.digest.Digest;
import org.vigie.referral.application.delivery.digest.DigestMessage;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;

class ReminderDigestMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts/webhook");
    private static final Digest DIGEST = new Digest(
            Sample.NORD, LocalDate.of(2026, 6, 2), "", 0, UUID.fromString("0b6a4dc0-91f6-5d7b-9a44-0f2f4a9b1c09"));

    @Test
    void itsDataIsTheGoldenSampleAndMeetsTheSchema() throws IOException {
        JsonNode data = event().path("data");
        assertThat(data)
                .isEqualTo(JSON.readTree(CONTRACTS
                        .resolve("samples/" + ReminderDigestMessage.TYPE + ".json")
                        .toFile()));
        String schema = Files.readString(CONTRACTS.resolve(ReminderDigestMessage.TYPE + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(
                                data.toString(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void itIsNamedAfterAuthorityAndDay() throws IOException {
        assertThat(event().path("id").asText()).isEqualTo(DIGEST.id()).startsWith("msg_");
        assertThat(new Digest(Sample.NORD, DIGEST.day(), "", 3, UUID.randomUUID()).id())
                .isEqualTo(DIGEST.id());
        assertThat(new Digest(Sample.OISE, DIGEST.day(), "", 0, DIGEST.lease()).id())
                .isNotEqualTo(DIGEST.id());
        assertThat(new Digest(Sample.NORD, DIGEST.day().plusDays(1), "", 0, DIGEST.lease()).id())
                .isNotEqualTo(DIGEST.id());
    }

    private static JsonNode event() throws IOException {
        Authority nord = OfficialAuthorities.authority(Sample.NORD).orElseThrow();
        DigestMessage message = new DigestMessage(
                DIGEST,
                List.of(new DigestMessage.Entry(
                        Sample.FACTS.referralId(),
                        "59",
                        Urgency.NORMAL,
                        Status.ACKNOWLEDGED,
                        Deadline.evaluation(Sample.AT),
                        false)),
                nord,
                nord.channels().getFirst(),
                List.of(),
                Sample.LATER);
        return JSON.readTree(ReminderDigestMessage.body(message, URI.create("https://vigie.example")));
    }
}
