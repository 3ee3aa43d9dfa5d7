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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.delivery.ChannelTest;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

class ChannelTestMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts/webhook");

    @Test
    void itsDataIsTheGoldenSampleAndMeetsTheSchema() throws IOException {
        JsonNode data = event().path("data");
        assertThat(data)
                .isEqualTo(JSON.readTree(CONTRACTS
                        .resolve("samples/" + ChannelTestMessage.TYPE + ".json")
                        .toFile()));
        String schema = Files.readString(CONTRACTS.resolve(ChannelTestMessage.TYPE + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(
                                data.toString(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    private static JsonNode event() throws IOException {
        Authority authority = new Authority(
                Sample.NORD,
                "Nord",
                List.of("59"),
                Set.of(),
                List.of(Channel.portal()),
                Optional.empty(),
                Optional.empty());
        UUID id = UUID.fromString("3f1c2b7a-5d4e-4c8b-9a6f-0e1d2c3b4a59");
        return JSON.readTree(ChannelTestMessage.body(new ChannelTest(id, authority, Channel.portal(), Sample.LATER)));
    }
}
