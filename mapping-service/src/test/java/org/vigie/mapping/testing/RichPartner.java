package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;

/** A partner of which everything is told that can be told, to be changed by a test before it is put on the map. */
public final class RichPartner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID partnerId = UUID.randomUUID();
    private final UUID placeId = UUID.randomUUID();
    private final UUID serviceId = UUID.randomUUID();
    private final ObjectNode body;

    /** Of this name. */
    public RichPartner(String name) {
        body = (ObjectNode) Api.json("""
                {"name":"","kind":"ASSOCIATION","sector":"HEALTH","scope":"LOCAL","departments":["59","62"],
                 "description":"Accueille et accompagne des mineurs.","website":"https://refuge.example/accueil",
                 "email":"contact@example.org","phone":"+33 3 20 00 00 01",
                 "identifiers":{"siret":"73282932000074","rna":"W751000001"},
                 "source":"Annuaire du département","verificationMonths":6,
                 "contacts":[{"name":"Accueil","function":"Secrétariat","email":"accueil@example.org","phone":"03 20 00 00 02"}],
                 "places":[{"placeId":"","name":"Maison de Lille","street":"1 rue de la Paix","postcode":"59000","commune":"59350",
                   "latitude":50.6339,"longitude":3.0551,"accessibility":["WHEELCHAIR","HEARING"]}],
                 "services":[{"serviceId":"","name":"Écoute des adolescents","description":"Entretiens avec une psychologue.",
                   "themes":["SUPPORT","MENTAL_HEALTH"],"audience":{"minimumAge":12,"maximumAge":17,"genders":["GIRL","BOY"]},
                   "placeIds":[""],"access":"Sur rendez-vous","fees":"Gratuit","website":"https://refuge.example/ecoute",
                   "email":"ecoute@example.org","phone":"03 20 00 00 03",
                   "schedules":[{"days":["MONDAY","TUESDAY","WEDNESDAY"],"opensAt":"09:00","closesAt":"12:30"},
                                {"days":["SATURDAY"],"opensAt":"22:00","closesAt":"02:00","validFrom":"2024-01-01","validTo":"2030-12-31"}]}]}
                """);
        body.put("name", name);
        place().put("placeId", placeId.toString());
        service().put("serviceId", serviceId.toString());
        ((ArrayNode) service().path("placeIds")).removeAll().add(placeId.toString());
    }

    /** The whole body. */
    public ObjectNode body() {
        return body;
    }

    /** Its place. */
    public ObjectNode place() {
        return (ObjectNode) body.path("places").path(0);
    }

    /** Its service. */
    public ObjectNode service() {
        return (ObjectNode) body.path("services").path(0);
    }

    /** Its first contact. */
    public ObjectNode contact() {
        return (ObjectNode) body.path("contacts").path(0);
    }

    /** Changed. */
    public RichPartner with(Consumer<RichPartner> change) {
        change.accept(this);
        return this;
    }

    /** Put on the map, or again. */
    public RichPartner put() {
        Api.Answer answer = Api.put("/v1/partners/" + partnerId, body.toString());
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return this;
    }

    /** A line of an import. */
    public String line() {
        ObjectNode told = body.deepCopy().put("partnerId", partnerId.toString());
        return JSON.createObjectNode().put("kind", "partner").set("body", told) + "\n";
    }

    /** Its id. */
    public UUID partnerId() {
        return partnerId;
    }

    /** Its place's id. */
    public UUID placeId() {
        return placeId;
    }

    /** Its service's id. */
    public UUID serviceId() {
        return serviceId;
    }
}
