package org.vigie.referral.adapter.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jose4j.lang.JoseException;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.security.DossierEncryption;
import org.vigie.referral.domain.ReferralFacts;

/** The CloudEvent that a department receives, see {@code contracts/webhook}. */
final class InformationPreoccupanteMessage {
    static final String TYPE = "vigie.referral.InformationPreoccupante.v1";

    private InformationPreoccupanteMessage() {}

    /**
     * The body of the request.
     *
     * @param publicUrl where the authority reaches this service
     */
    static byte[] body(Message message, Information information, URI publicUrl) throws JoseException {
        return CloudEventBody.of(message, TYPE, information.routedAt(), data(message, information, publicUrl));
    }

    private static ObjectNode data(Message message, Information information, URI publicUrl) throws JoseException {
        Dossier dossier = information.dossier().orElseThrow();
        ReferralFacts facts = message.facts();
        String url = publicUrl + "/v1/referrals/" + facts.referralId();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("referralId", facts.referralId().toString())
                .put("urgency", facts.urgency().name())
                .put("department", facts.department());
        var minors = data.putArray("minors");
        dossier.minors().forEach(minor -> minors.add(minor(minor)));
        data.put("dueAt", information.dueAt().toString())
                .put("acknowledgementUrl", url + "/acknowledgement")
                .put("dossierUrl", url + "/dossier");
        var key = message.authority().publicKey();
        if (key.isPresent()) {
            data.put("dossier", DossierEncryption.encrypt(dossier.json(), key.get()));
        }
        return data;
    }

    private static ObjectNode minor(Dossier.Minor minor) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("minorId", minor.minorId().toString());
        minor.gender().ifPresent(gender -> node.put("gender", gender));
        minor.age().ifPresent(age -> node.put("age", age));
        minor.department().ifPresent(department -> node.put("department", department));
        minor.knownToChildProtection().ifPresent(known -> node.put("knownToChildProtection", known));
        return node;
    }
}
