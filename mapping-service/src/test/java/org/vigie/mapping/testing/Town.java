package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

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

    private static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer);
        }
    }
}
