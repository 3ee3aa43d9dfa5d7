package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

class WithdrawalMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts/webhook");
    private static final Withdrawal WITHDRAWAL = new Withdrawal(RecallReason.WITHDRAWN, Sample.LATER);

    @Test
    void itsDataIsTheGoldenSampleAndMeetsTheSchema() throws IOException {
        String data = event().path("data").toString();
        JsonNode sample = JSON.readTree(
                CONTRACTS.resolve("samples/" + WithdrawalMessage.TYPE + ".json").toFile());
        assertThat(JSON.readTree(data)).isEqualTo(sample);
        String schema = Files.readString(CONTRACTS.resolve(WithdrawalMessage.TYPE + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(
                                data,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void itHasANameOfItsOwnAndNamesWhatItTakesBack() throws IOException {
        assertThat(event().path("id").asText())
                .isEqualTo(message().id())
                .isNotEqualTo(message().informationId());
        assertThat(event().path("data").path("withdraws").asText())
                .isEqualTo(message().informationId());
    }

    /** The message as it is sent. */
    static byte[] sample() {
        return WithdrawalMessage.body(message(), WITHDRAWAL);
    }

    private static JsonNode event() throws IOException {
        return JSON.readTree(sample());
    }

    private static Message message() {
        Authority authority = new Authority(
                Sample.NORD,
                "Nord",
                List.of("59"),
                Set.of(),
                List.of(Channel.portal()),
                Optional.empty(),
                Optional.empty());
        return new Message(
                Sample.FACTS, Sample.FIRST, WITHDRAWAL, authority, Channel.portal(), List.of(), Sample.LATER);
    }
}
