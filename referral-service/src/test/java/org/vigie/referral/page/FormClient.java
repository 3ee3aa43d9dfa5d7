package org.vigie.referral.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.http.testing.Tokens;

/** Gets pages and sends forms as a browser does, field by field. */
record FormClient(String token) {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    static FormClient coordinator() {
        return new FormClient(Tokens.with(claims -> claims.put("name", "Camille Exemple"), "coordinator"));
    }

    static FormClient department(String authority) {
        return new FormClient(Tokens.with(
                claims -> claims.put("name", "Dominique Modèle").put("authority", authority), "department"));
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).accept("text/html").redirects().follow(false);
    }

    Response get(String path) {
        return asking().get(path);
    }

    /** Opens the page at {@code path}, which sends a form to itself. */
    Filling open(String path) {
        return open(path, path);
    }

    /** Opens the page at {@code page}, which has a form that is sent to {@code action}. */
    Filling open(String page, String action) {
        Response opened = get(page);
        opened.then().statusCode(200);
        return new Filling(this, action, opened.cookie("vigie-form"), hiddenFields(opened.asString()));
    }

    /** What the forms of {@code page} say without being asked. */
    static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** A form that is being filled in. */
    record Filling(FormClient client, String action, String cookie, Map<String, String> fields) {
        Filling put(String name, String value) {
            fields.put(name, value);
            return this;
        }

        Response send() {
            RequestSpecification request = client.asking()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .cookie("vigie-form", cookie);
            fields.forEach((name, value) -> request.formParam(name, value));
            return request.post(action);
        }
    }
}
