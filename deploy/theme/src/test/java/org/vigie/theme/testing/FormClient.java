package org.vigie.theme.testing;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.testing.Tokens;

/** Gets pages and sends forms as a browser does, field by field. */
public class FormClient {
    /** What a form is sent as. */
    public static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("name=\"reference\" value=\"([^\"]+)\"");

    private final String token;

    /** That of whoever bears this token. */
    public FormClient(String token) {
        this.token = token;
    }

    /** A token of a person with these roles. */
    public static String token(String... roles) {
        return Tokens.with(claims -> claims.put("name", "Camille Exemple"), roles);
    }

    /** A request for a page. */
    public RequestSpecification asking() {
        return given().auth().oauth2(token).accept("text/html").redirects().follow(false);
    }

    /** The page at {@code path}. */
    public Response get(String path) {
        return asking().get(path);
    }

    /** Opens the form at {@code path}. */
    public Filling open(String path) {
        return open(path, path);
    }

    /** Opens the page at {@code page}, which has a form that is sent to {@code path}. */
    public Filling open(String page, String path) {
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
    public Filling openAsShown(String path) {
        return openAsShown(path, path);
    }

    /** Opens the form at {@code path} with all that it shows, to be sent to {@code action} by one of its buttons. */
    public Filling openAsShown(String path, String action) {
        Response page = get(path);
        page.then().statusCode(200);
        return new Filling(action, page.cookie("vigie-form")).again(page);
    }

    private static String found(Pattern pattern, Response page) {
        Matcher matcher = pattern.matcher(page.asString());
        if (!matcher.find()) {
            throw new AssertionError("no form in the page");
        }
        return matcher.group(1);
    }

    /** A form that is being filled in. */
    public final class Filling {
        private final String path;
        private final @Nullable String cookie;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        private Filling(String path, @Nullable String cookie) {
            this.path = path;
            this.cookie = cookie;
        }

        /** With these values of a field, whatever it had. */
        public Filling put(String name, String... values) {
            fields.put(name, new ArrayList<>(List.of(values)));
            return this;
        }

        /** Without a field. */
        public Filling without(String name) {
            fields.remove(name);
            return this;
        }

        /** The form that came back, to be sent again. */
        public Filling again(Response page) {
            Filling filling = new Filling(path, cookie);
            filling.fields.putAll(ShownForm.fields(page.asString()));
            return filling;
        }

        /** The same, to be sent elsewhere. */
        public Filling to(String action) {
            Filling filling = new Filling(action, cookie);
            filling.fields.putAll(fields);
            return filling;
        }

        /** The names of the fields that are filled in. */
        public List<String> names() {
            return List.copyOf(fields.keySet());
        }

        /** The first value of a field. */
        public String value(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }

        /** What comes of it. */
        public Response send() {
            return send(asking());
        }

        /** The same with a request of the test's own. */
        public Response send(RequestSpecification request) {
            known(request.contentType(FORM));
            fields.forEach((name, values) -> request.formParam(name, values.toArray()));
            return request.post(path);
        }

        /** Sends this instead of the fields. */
        public Response sendBytes(byte[] body) {
            return known(asking().config(RestAssuredConfig.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(ContentType.URLENC.toString(), ContentType.BINARY))))
                    .contentType(FORM)
                    .body(body)
                    .post(path);
        }

        /** With the cookie that the page gave, if it has a form that needs one. */
        private RequestSpecification known(RequestSpecification request) {
            return cookie == null ? request : request.cookie("vigie-form", cookie);
        }

        /** The id to which the answer leads. */
        public String sendAndFollow() {
            String location = send().then().statusCode(303).extract().header("Location");
            return location.replaceFirst("\\?.*$", "").replaceFirst("^.*/", "");
        }
    }
}
