package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.verification.VerificationLinks;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;

/** Partners for tests of pages and coverage, as a client tells of them. */
public final class Town {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Town() {}

    /** A partner of which nothing is told but its name and where it works. */
    public static ObjectNode partner(String name, String scope, String... departments) {
        ObjectNode partner = JSON.createObjectNode()
                .put("name", name)
                .put("kind", "ASSOCIATION")
                .put("scope", scope);
        partner.set("departments", JSON.valueToTree(departments));
        return partner;
    }

    /** The partner with a service more, on one theme. */
    public static ObjectNode with(ObjectNode partner, String service, String theme, String confidentiality) {
        partner.withArray("services")
                .addObject()
                .put("serviceId", UUID.randomUUID().toString())
                .put("name", service)
                .put("confidentiality", confidentiality)
                .set("themes", JSON.createArrayNode().add(theme));
        return partner;
    }

    /** Tells of the partner; its id. */
    public static UUID tell(ObjectNode partner) {
        UUID id = UUID.randomUUID();
        expect(201, Api.put("/v1/partners/" + id, partner.toString()));
        return id;
    }

    /** Says that somebody made sure of the partner on a day. */
    public static void assure(UUID id, String day) {
        expect(200, Api.put("/v1/partners/" + id + "/assurance", "{\"assuredOn\": \"" + day + "\"}"));
    }

    /** Path of the page that an e-mail of {@code sentAt} leads the partner to; empty when there is nothing to ask, or nowhere. */
    public static Optional<String> link(UUID id, Instant sentAt) {
        VerificationLinks links = CDI.current().select(VerificationLinks.class).get();
        OnTheMap partner = CDI.current()
                .select(Partners.class)
                .get()
                .find(id)
                .orElseThrow()
                .details();
        return links.of(id, partner, sentAt)
                .map(links::address)
                .map(address -> address.substring(address.indexOf(VerificationLinks.PATH)));
    }

    private static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer);
        }
    }
}
