package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

class InformationPreoccupanteMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("contracts/webhook");
    private static final URI URL = URI.create("https://vigie.example");
    private static final String DOSSIER = "{\"summary\":\"Récit fictif de Maëlys\"}";

    private static final Dossier DOSSIER_OF_TWO = new Dossier(
            DOSSIER.getBytes(StandardCharsets.UTF_8),
            Optional.of("59350"),
            List.of(
                    new Dossier.Minor(
                            Sample.MINORS.getFirst(),
                            Optional.of("GIRL"),
                            Optional.of(15),
                            Optional.of("59"),
                            Optional.of("YES")),
                    new Dossier.Minor(
                            UUID.fromString("2f7a4c1e-3f0b-4f5e-9a55-0c8a6b1d7e11"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));

    @Test
    void itsDataIsTheGoldenSample() throws Exception {
        JsonNode sample = JSON.readTree(CONTRACTS
                .resolve("samples/" + InformationPreoccupanteMessage.TYPE + ".json")
                .toFile());
        assertThat(body(Optional.empty()).path("data")).isEqualTo(sample);
    }

    @Test
    void itsDataMeetsTheSchemaWithAndWithoutADossier() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        String schema = Files.readString(CONTRACTS.resolve(InformationPreoccupanteMessage.TYPE + ".schema.json"));
        for (Optional<String> publicKey :
                List.of(Optional.<String>empty(), Optional.of(key.toPublicJWK().toJSONString()))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(
                                    body(publicKey).path("data").toString(),
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
    }

    @Test
    void itIsACloudEventNamedAsTheMessage() throws Exception {
        JsonNode event = body(Optional.empty());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText())
                .isEqualTo(message(Optional.empty()).id())
                .startsWith("msg_");
        assertThat(event.path("type").asText()).isEqualTo("vigie.referral.InformationPreoccupante.v1");
        assertThat(event.path("subject").asText())
                .isEqualTo(Sample.FACTS.referralId().toString());
    }

    @Test
    void theDossierGoesAlongForTheAuthoritysEyesOnly() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        JsonNode data = body(Optional.of(key.toPublicJWK().toJSONString())).path("data");
        assertThat(data.toString()).doesNotContain("Récit", "Maëlys", "59350");
        JWEObject jwe = JWEObject.parse(data.path("dossier").asText());
        jwe.decrypt(new ECDHDecrypter(key));
        assertThat(jwe.getPayload()).hasToString(DOSSIER);
    }

    /** A message without a dossier, as it is sent. */
    static byte[] sample() throws Exception {
        return bytes(Optional.empty());
    }

    private static byte[] bytes(Optional<String> publicKey) throws Exception {
        return InformationPreoccupanteMessage.body(
                message(publicKey), new Information(Sample.AT, Sample.DUE, Optional.of(DOSSIER_OF_TWO)), URL);
    }

    private static JsonNode body(Optional<String> publicKey) throws Exception {
        return JSON.readTree(bytes(publicKey));
    }

    private static Message message(Optional<String> publicKey) {
        ReferralFacts facts = new ReferralFacts(
                Sample.FACTS.referralId(),
                Sample.FACTS.caseId(),
                Sample.FACTS.actionId(),
                "59",
                Urgency.IMMEDIATE_DANGER);
        Authority authority = new Authority(
                Sample.NORD, "Nord", List.of("59"), Set.of(), List.of(Channel.portal()), publicKey, Optional.empty());
        return new Message(
                facts,
                Sample.FIRST,
                new Information(Sample.AT, Sample.DUE, Optional.of(DOSSIER_OF_TWO)),
                authority,
                Channel.portal(),
                List.of(),
                Sample.AT);
    }
}
