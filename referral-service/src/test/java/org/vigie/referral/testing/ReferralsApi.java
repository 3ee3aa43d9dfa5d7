package org.vigie.referral.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.application.Streams;

/** The service's API as its users call it. */
public final class ReferralsApi {
    private ReferralsApi() {}

    public static RequestSpecification coordinator() {
        return given().auth().oauth2(Tokens.of("coordinator"));
    }

    public static RequestSpecification listener() {
        return given().auth().oauth2(Tokens.of("listener"));
    }

    public static RequestSpecification department(String authority) {
        return given().auth().oauth2(Tokens.department(authority));
    }

    public static UUID referralOf(InformationPreoccupante information) {
        return Streams.referralOf(information.actionId());
    }

    /** The referral of {@code information}, as a coordinator sees it, once it stands at {@code status}. */
    public static ValidatableResponse awaitStatus(InformationPreoccupante information, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status.equals(status(information)));
        return get(information);
    }

    public static ValidatableResponse get(InformationPreoccupante information) {
        return coordinator()
                .get("/v1/referrals/" + referralOf(information))
                .then()
                .statusCode(200);
    }

    private static String status(InformationPreoccupante information) {
        var response = coordinator().get("/v1/referrals/" + referralOf(information));
        return response.statusCode() == 200 ? response.path("status") : "none (" + response.statusCode() + ")";
    }

    /** An authority of one department reached by these channels, as JSON. */
    public static void configure(String code, String department, String channels) {
        coordinator()
                .contentType("application/json")
                .body("{\"name\": \"Département " + code + "\", \"departments\": [\"" + department
                        + "\"], \"channels\": [" + channels + "]}")
                .put("/v1/authorities/" + code)
                .then()
                .statusCode(200);
    }

    /** A webhook to a stand-in, as JSON. */
    public static String webhook(DepartmentStandIn department) {
        return "{\"kind\": \"WEBHOOK\", \"url\": \"" + department.url() + "\", \"secret\": \""
                + DepartmentStandIn.SECRET + "\"}";
    }

    /** A mailbox, as JSON. */
    public static String email(String address) {
        return "{\"kind\": \"EMAIL\", \"address\": \"" + address + "\"}";
    }
}
