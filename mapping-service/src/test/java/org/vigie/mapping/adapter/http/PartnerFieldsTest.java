package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.Refuge;

/** Each field of a partner is what it says; what is not is named by its place. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerFieldsTest {
    private static final String STRANGER = "\"99999999-9999-4999-8999-999999999999\"";

    static Stream<Arguments> notValid() {
        return Stream.of(
                bad("/name", '"' + "a".repeat(50_000) + '"'),
                bad("/website", "\"javascript:alert(1)\""),
                bad("/website", "\"https://user@refuge.example\""),
                bad("/website", "\"refuge.example\""),
                bad("/email", "\"refuge.example\""),
                bad("/email", "\"a@b.example, c@d.example\""),
                bad("/phone", "\"appelez-nous\""),
                bad("/confidentiality", "\"SECRET\""),
                bad("/verificationMonths", "0"),
                bad("/verificationMonths", "\"12\""),
                bad("/identifiers", "\"73282932000074\""),
                bad("/identifiers/siret", "\"73282932000075\""),
                bad("/identifiers/siret", "73282932000074"),
                bad("/identifiers/finess", "\"590000098\""),
                bad("/identifiers/rna", "\"595000001\""),
                bad("/identifiers/siren", "\"732829320\""),
                bad("/contacts/0", "{}", "/contacts/0/name"),
                bad("/contacts/0/email", "\"x\""),
                bad("/contacts/0/role", "\"x\""),
                bad("/places/0/placeId", "null", "/places/0/placeId", "/services", "[]"),
                bad("/places/0/placeId", "\"17\"", "/places/0/placeId", "/services", "[]"),
                bad("/places/0/postcode", "\"5900\""),
                bad("/places/0/commune", "\"59999\""),
                bad("/places/0/department", "\"62\""), // Lille is not there
                bad("/places/0/latitude", "null"),
                bad("/places/0/longitude", "null"),
                bad("/places/0/latitude", "3.06", "/places/0/latitude", "/places/0/longitude", "50.63"), // swapped
                bad("/places/0/latitude", "\"50.63\""),
                bad("/places/0/latitude", "91"),
                bad("/places/0/latitude", "52.37"), // Amsterdam's
                bad("/places/0/longitude", "-3.06", "/places/0/latitude", "/places/0/latitude", "40.4"), // Madrid's
                bad("/places/0/accessibility/0", "\"STAIRS\""),
                bad("/services/0/serviceId", "null"),
                bad("/services/0/name", "null"),
                bad("/services/0/name", '"' + "a".repeat(50_000) + '"'),
                bad("/services/0/themes/0", "\"FISHING\""),
                bad("/services/0/audience/maximumAge", "11"),
                bad("/services/0/audience/minimumAge", "-1"),
                bad("/services/0/audience/genders/0", "\"UNKNOWN\""),
                bad("/services/0/departments/0", "\"96\""),
                bad("/services/0/website", "\"data:text/html,x\""),
                bad("/services/0/schedules/0/days", "[]"),
                bad("/services/0/schedules/0/days/0", "\"monday\""),
                bad("/services/0/schedules/0/opensAt", "\"9:00\""),
                bad("/services/0/schedules/0/opensAt", "\"24:00\""),
                bad("/services/0/schedules/0/closesAt", "\"09:00:00\""),
                bad("/services/0/schedules/0/closesAt", "null"),
                bad("/services/0/schedules/0/validTo", "\"2025-12-31\""),
                bad("/services/0/schedules/0/placeId", STRANGER));
    }

    private static Arguments bad(String pointer, String value) {
        return bad(pointer, value, pointer);
    }

    /** {@code more}: further values by their pointers. */
    private static Arguments bad(String pointer, String value, String expected, String... more) {
        ObjectNode partner = Refuge.body("Refuge");
        put(partner, pointer, value);
        for (int i = 0; i < more.length; i += 2) {
            put(partner, more[i], more[i + 1]);
        }
        return Arguments.of(pointer + " " + value.substring(0, Math.min(40, value.length())), partner, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notValid")
    void whatIsNotValidIsNamedByItsPlace(String name, ObjectNode partner, String pointer) {
        assertRefused(partner, pointer);
    }

    @Test
    void aPointThatIsInFranceOverseasIsTaken() {
        ObjectNode partner = Refuge.body("Refuge");
        put(partner, "/places/0/commune", "\"97411\"");
        put(partner, "/places/0/department", "null");
        put(partner, "/places/0/latitude", "-20.88");
        put(partner, "/places/0/longitude", "55.45");
        assertThat(put(partner).status()).isEqualTo(201);
    }

    @Test
    void noIdIsGivenTwice() {
        ObjectNode partner = Refuge.body("Refuge");
        ArrayNode places = (ArrayNode) partner.path("places");
        places.add(places.path(0).deepCopy());
        assertRefused(partner, "/places/1/placeId");
        partner = Refuge.body("Refuge");
        ArrayNode services = (ArrayNode) partner.path("services");
        services.add(services.path(0).deepCopy());
        assertRefused(partner, "/services/1/serviceId");
    }

    @Test
    void aServiceIsDoneAtPlacesOfItsPartner() {
        ObjectNode partner = Refuge.body("Refuge");
        ArrayNode placeIds = (ArrayNode) partner.at("/services/0/placeIds");
        placeIds.add("99999999-9999-4999-8999-999999999999").add(placeIds.path(0));
        Answer answer = put(partner);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactlyInAnyOrder("/services/0/placeIds/1", "/services/0/placeIds/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":[\"TUESDAY\"],\"opensAt\":\"17:00\",\"closesAt\":\"18:00\"}",
                "{\"days\":[\"SUNDAY\"],\"opensAt\":\"22:00\",\"closesAt\":\"09:30\"}",
                "{\"days\":[\"FRIDAY\",\"MONDAY\"],\"opensAt\":\"12:00\",\"closesAt\":\"13:00\",\"validFrom\":\"2026-12-31\"}"
            })
    void schedulesOfOnePlaceDoNotOverlap(String schedule) {
        ObjectNode partner = Refuge.body("Refuge");
        ((ArrayNode) partner.at("/services/0/schedules")).add(Api.json(schedule));
        assertRefused(partner, "/services/0/schedules/1/opensAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":[\"TUESDAY\"],\"opensAt\":\"17:30\",\"closesAt\":\"18:00\"}",
                "{\"days\":[\"MONDAY\"],\"opensAt\":\"12:00\",\"closesAt\":\"13:00\",\"validFrom\":\"2027-01-01\"}"
            })
    void schedulesThatFollowEachOtherAreTaken(String schedule) {
        ObjectNode partner = Refuge.body("Refuge");
        ((ArrayNode) partner.at("/services/0/schedules")).add(Api.json(schedule));
        assertThat(put(partner).status()).isEqualTo(201);
    }

    @Test
    void aServiceHasAtMostFiftySchedules() {
        ObjectNode partner = Refuge.body("Refuge");
        ArrayNode schedules = (ArrayNode) partner.at("/services/0/schedules");
        for (int i = 0; i < 50; i++) {
            schedules.add(schedules.path(0).deepCopy());
        }
        assertRefused(partner, "/services/0/schedules");
    }

    @Test
    void theMostPlacesAndServicesAreBounded() {
        ObjectNode partner = Refuge.body("Refuge");
        ArrayNode places = partner.putArray("places");
        for (int i = 0; i <= 1_000; i++) {
            places.addObject().put("placeId", UUID.randomUUID().toString());
        }
        partner.remove("services");
        assertRefused(partner, "/places");
    }

    private static void assertRefused(ObjectNode partner, String pointer) {
        Answer answer = put(partner);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly(pointer);
    }

    private static Answer put(ObjectNode partner) {
        return Api.put("/v1/partners/" + UUID.randomUUID(), partner.toString());
    }

    private static void put(ObjectNode partner, String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        JsonNode parent = partner.at(pointer.substring(0, slash));
        JsonNode json = Api.json(value);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), json);
        } else {
            ((ObjectNode) parent).set(last, json);
        }
    }
}
