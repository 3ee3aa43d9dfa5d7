package org.vigie.mapping.confidentiality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.RichPartner;

/**
 * Partners with secrets: words and numbers that are nowhere else, each with the level of who may know it. An open partner has a hidden place, a
 * hidden service and a hidden contact; two others are hidden as a whole.
 */
final class Planted {
    private static final String FOR_PROFESSIONALS = "PROFESSIONALS";
    private static final String FOR_THE_SERVICE = "SERVICE_ONLY";
    private static final String FOR_READERS_OF_MINUTES = "MINUTES";

    private final List<Secret> secrets = new ArrayList<>();
    /** Of all that are planted: no two are the same, whoever planted them. */
    private static int numbers;

    /** Everybody may know of it, but not all of it. */
    final RichPartner open =
            new RichPartner("Refuge ouvert").with(this::hideAPlace).put();

    /** For whoever has a role. */
    final RichPartner professional = new RichPartner(word(FOR_PROFESSIONALS, true))
            .with(all -> hide(all, FOR_PROFESSIONALS))
            .put();

    /** For listeners, coordinators and cartographers. Others may know that it is there: its name is no secret among them. */
    final RichPartner shelter = new RichPartner(word(FOR_PROFESSIONALS, true))
            .with(all -> hide(all, FOR_THE_SERVICE))
            .put();

    private final int ofPartners = secrets.size();

    /** Texts about work with partners, which listeners, coordinators, cartographers and privacy officers read. */
    final UUID meeting = told("partner-meetings", """
            {"heldOn":"2024-05-14","topic":"%s","partnerIds":["%s"],"decisions":["%s"],"documents":[{"title":"%s"}],
             "followUps":[{"followUpId":"%s","what":"%s","dueOn":"2024-06-30"}]}
            """.formatted(
                    word(FOR_READERS_OF_MINUTES, false),
                    open.partnerId(),
                    word(FOR_READERS_OF_MINUTES, false),
                    word(FOR_READERS_OF_MINUTES, false),
                    UUID.randomUUID(),
                    word(FOR_READERS_OF_MINUTES, false)));

    /** The same of what is seen of the phenomenon. */
    final UUID note = told("watch-notes", """
            {"notedOn":"2024-05-14","title":"%s","text":"%s","source":"%s","departments":["59"],"partnerIds":["%s"]}
            """.formatted(
                    word(FOR_READERS_OF_MINUTES, false),
                    word(FOR_READERS_OF_MINUTES, false),
                    word(FOR_READERS_OF_MINUTES, false),
                    open.partnerId()));

    /**
     * A secret.
     *
     * @param level of those who may know it
     * @param name whether it is the name of a partner, which sessions and events tell to the house
     */
    record Secret(String text, String level, boolean name) {}

    /** What is to be hidden from everybody. */
    List<String> fromEverybody() {
        return secrets.stream().map(Secret::text).toList();
    }

    /** What is to be hidden from roles that read the map and are not of the service. */
    List<String> fromOtherRoles() {
        return of(FOR_THE_SERVICE, FOR_READERS_OF_MINUTES);
    }

    /** The same of those that read minutes. */
    List<String> fromPrivacyOfficers() {
        return of(FOR_THE_SERVICE);
    }

    private List<String> of(String... levels) {
        return secrets.stream()
                .filter(secret -> List.of(levels).contains(secret.level()))
                .map(Secret::text)
                .toList();
    }

    /** What events must not tell. */
    List<String> fromEvents() {
        return secrets.stream()
                .filter(secret -> !secret.name())
                .map(Secret::text)
                .toList();
    }

    /** What nobody but its key's holder may read of a partner: all but its name. */
    List<String> ofPartners() {
        return secrets.subList(0, ofPartners).stream()
                .filter(secret -> !secret.name())
                .map(Secret::text)
                .toList();
    }

    /** Words that somebody might try. */
    List<String> words() {
        return fromEverybody().stream().filter(text -> text.startsWith("zq")).toList();
    }

    List<RichPartner> partners() {
        return List.of(open, professional, shelter);
    }

    private static UUID told(String collection, String body) {
        UUID id = UUID.randomUUID();
        Api.Answer answer = Api.put("/v1/" + collection + "/" + id, body);
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return id;
    }

    private void hideAPlace(RichPartner partner) {
        UUID hidden = UUID.randomUUID();
        ObjectNode place = partner.place().deepCopy().put("placeId", hidden.toString());
        hidePlace(place, FOR_THE_SERVICE);
        ((ArrayNode) partner.body().path("places")).add(place);
        ((ArrayNode) partner.service().path("placeIds")).add(hidden.toString());
        ((ArrayNode) partner.service().path("schedules"))
                .addObject()
                .put("opensAt", "04:17")
                .put("closesAt", "05:00")
                .put("placeId", hidden.toString())
                .putArray("days")
                .add("SUNDAY");
        ObjectNode service =
                partner.service().deepCopy().put("serviceId", UUID.randomUUID().toString());
        hideService(service, FOR_PROFESSIONALS);
        ((ArrayNode) partner.body().path("services")).add(service);
        ObjectNode contact = partner.contact().deepCopy();
        hideContact(contact, FOR_THE_SERVICE);
        ((ArrayNode) partner.body().path("contacts")).add(contact);
    }

    private void hide(RichPartner partner, String level) {
        partner.body()
                .put("confidentiality", level)
                .put("description", "Un " + word(level, false))
                .put("email", word(level, false) + "@example.org")
                .put("phone", phone(level))
                .put("website", "https://" + word(level, false) + ".example/")
                .put("source", word(level, false));
        hidePlace(partner.place(), level);
        partner.place().remove("confidentiality");
        hideService(partner.service(), level);
        partner.service().remove("confidentiality");
        hideContact(partner.contact(), level);
        partner.contact().remove("confidentiality");
    }

    private void hidePlace(ObjectNode place, String level) {
        place.put("confidentiality", level)
                .put("name", word(level, false))
                .put("street", "12 rue " + word(level, false))
                .put("latitude", coordinate(50.4, level))
                .put("longitude", coordinate(3.1, level));
    }

    private void hideService(ObjectNode service, String level) {
        service.put("confidentiality", level)
                .put("name", word(level, false))
                .put("description", word(level, false))
                .put("access", word(level, false))
                .put("fees", word(level, false))
                .put("phone", phone(level))
                .put("email", word(level, false) + "@example.org")
                .put("website", "https://refuge.example/" + word(level, false));
    }

    private void hideContact(ObjectNode contact, String level) {
        contact.put("confidentiality", level)
                .put("name", word(level, false))
                .put("function", word(level, false))
                .put("phone", phone(level))
                .put("email", word(level, false) + "@example.org");
    }

    private String word(String level, boolean name) {
        return planted("zq" + UUID.randomUUID().toString().replace("-", ""), level, name);
    }

    private String phone(String level) {
        return planted("+33 7 98 %02d %02d %02d".formatted(numbers++ % 100, 41, 27 + numbers % 70), level, false);
    }

    private double coordinate(double near, String level) {
        double coordinate = near + (7_391 + 13.0 * numbers++) / 10_000_000;
        planted(Double.toString(coordinate), level, false);
        return coordinate;
    }

    private String planted(String text, String level, boolean name) {
        secrets.add(new Secret(text, level, name));
        return text;
    }

    /** Ids that a path may name. */
    Stream<String> ids() {
        Stream<UUID> ofPartners = partners().stream()
                .flatMap(partner -> Stream.of(partner.partnerId(), partner.placeId(), partner.serviceId()));
        return Stream.concat(ofPartners, Stream.of(meeting, note)).map(UUID::toString);
    }
}
