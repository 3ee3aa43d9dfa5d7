package org.vigie.intake.page;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.http.testing.Tokens;

/** Gets pages and sends forms as a browser does, field by field. */
final class FormClient {
    static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    static final String LISTENER = token("listener");
    static final String COORDINATOR = token("coordinator");

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("name=\"reference\" value=\"([^\"]+)\"");

    private final String token;

    FormClient(String token) {
        this.token = token;
    }

    /** A token of a person with these roles. */
    static String token(String... roles) {
        return Tokens.with(claims -> claims.put("name", "Camille Exemple"), roles);
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).accept("text/html").redirects().follow(false);
    }

    Response get(String path) {
        return asking().get(path);
    }

    /** Opens the form at {@code path}. */
    Filling open(String path) {
        return open(path, path);
    }

    /** Opens the page at {@code page}, which has a form that is sent to {@code path}. */
    Filling open(String page, String path) {
        Response opened = get(page);
        opened.then().statusCode(200);
        Filling filling = new Filling(path, opened.cookie("vigie-form"));
        filling.put("form-token", found(TOKEN, opened));
        Matcher reference = REFERENCE.matcher(opened.asString());
        if (reference.find()) {
            filling.put("reference", reference.group(1));
        }
        return filling;
    }

    /** Opens the form at {@code path} with all that it shows. */
    Filling openAsShown(String path) {
        Response page = get(path);
        page.then().statusCode(200);
        return new Filling(path, page.cookie("vigie-form")).again(page);
    }

    private static String found(Pattern pattern, Response page) {
        Matcher matcher = pattern.matcher(page.asString());
        if (!matcher.find()) {
            throw new AssertionError("no form in the page");
        }
        return matcher.group(1);
    }

    /** A form that is being filled in. */
    final class Filling {
        private final String path;
        private final String cookie;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        private Filling(String path, String cookie) {
            this.path = path;
            this.cookie = cookie;
        }

        Filling put(String name, String... values) {
            fields.put(name, new ArrayList<>(List.of(values)));
            return this;
        }

        Filling without(String name) {
            fields.remove(name);
            return this;
        }

        /** The form that came back, to be sent again. */
        Filling again(Response page) {
            Filling filling = new Filling(path, cookie);
            filling.fields.putAll(ShownForm.fields(page.asString()));
            return filling;
        }

        /** The names of the fields that are filled in. */
        List<String> names() {
            return List.copyOf(fields.keySet());
        }

        String value(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }

        Response send() {
            return send(asking());
        }

        Response send(RequestSpecification request) {
            request.contentType(FORM).cookie("vigie-form", cookie);
            fields.forEach((name, values) -> request.formParam(name, values.toArray()));
            return request.post(path);
        }

        /** Sends this instead of the fields. */
        Response sendBytes(byte[] body) {
            return asking().config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(ContentType.URLENC.toString(), ContentType.BINARY)))
                    .contentType(FORM)
                    .cookie("vigie-form", cookie)
                    .body(body)
                    .post(path);
        }

        /** The case to which the answer leads. */
        String sendAndFollow() {
            String location = send().then().statusCode(303).extract().header("Location");
            return location.replaceFirst("^.*/situations/", "").replaceFirst("\\?.*$", "");
        }
    }

    /** The least that a call's form must say. */
    Filling leastCall() {
        return open("/appels/nouveau")
                .put("channel", "PHONE")
                .put("caller.category", "WITNESS")
                .put("occurredAt", "2026-03-02T18:04")
                .put("minor", "0");
    }

    /** A call about a child who is known by name alone. */
    Filling callAbout(String firstName, String lastName) {
        return leastCall()
                .put("minors.0.identity.firstName", firstName)
                .put("minors.0.identity.lastName", lastName)
                .put("minors.0.gender", "GIRL")
                .put("minors.0.age", "15")
                .put("minors.0.department", "59");
    }

    /** A name that nobody else has: letters alone, since a name is its letters. */
    static String newName() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(16)
                .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
                .collect(Collectors.joining("", "Ex", ""));
    }

    /** A call with everything in it. */
    Filling fullCall() {
        return leastCall()
                .put("caller.relation", "MOTHER")
                .put("concerns", "RUNNING_AWAY", "HEALTH")
                .put("narrative", "Récit fictif")
                .put("minors.0.identity.firstName", "Inès")
                .put("minors.0.identity.lastName", "Exemple")
                .put("minors.0.identity.birthDate", "2011-02-28")
                .put("minors.0.identity.phone", "+33100000000")
                .put("minors.0.identity.address", "1 rue de l’Exemple")
                .put("minors.0.gender", "GIRL")
                .put("minors.0.age", "15")
                .put("minors.0.department", "59")
                .put("minors.0.commune", "59350")
                .put("minors.0.knownToChildProtection", "NO");
    }
}
