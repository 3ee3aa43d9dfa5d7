package org.vigie.mapping.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.http.testing.Tokens;

/** Pages as they are served, without a browser. */
final class Seen {
    private Seen() {}

    /** The page at {@code address} as nobody in particular sees it. */
    static ValidatableResponse byNobody(String address) {
        return open(given(), address);
    }

    /** The page at {@code address} as somebody sees it who has a role. */
    static ValidatableResponse by(String role, String address) {
        return open(given().auth().oauth2(Tokens.of(role)), address);
    }

    private static ValidatableResponse open(RequestSpecification somebody, String address) {
        return somebody.accept("text/html").get(address).then().contentType("text/html;charset=UTF-8");
    }

    /** What stands in the first group of each place of the page that the pattern fits. */
    static List<String> all(Pattern pattern, ValidatableResponse page) {
        return pattern.matcher(page.extract().asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
