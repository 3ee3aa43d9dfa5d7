package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.ApiFuzz;
import org.vigie.http.testing.FuzzRun;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;

/** Every operation of the description, bent in many ways; see {@link FuzzRun}. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ApiFuzzTest.Alone.class)
class ApiFuzzTest {
    /** A service of its own, since what it leaves behind is in nobody else's way there. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final FuzzRun RUN = FuzzRun.of(4_000, 1, 2, 3, 4);
    private static final int PARTNERS = 6;
    private static final String EXAMPLES_PARTNER = "5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11";

    @Test
    void nothingBreaksIt() throws Exception {
        Api.put("/v1/partners/" + EXAMPLES_PARTNER, Api.partner("Refuge", "LOCAL", "59"));
        JsonNode document = Api.send("GET", "/q/openapi?format=json", null, null, BodyPublishers.noBody())
                .body();
        List<String> entries = new ArrayList<>(List.of(EXAMPLES_PARTNER));
        for (int number = 0; number < PARTNERS; number++) {
            entries.add(Api.givenPartner("Refuge", "59").toString());
        }
        for (String path : List.of("/v1/work-sessions", "/v1/awareness-sessions")) {
            JsonNode created = Api.post(
                            path,
                            OpenApiTest.example(
                                    document.path("paths").path(path).path("post")))
                    .body();
            created.properties().stream()
                    .filter(member -> member.getKey().endsWith("Id"))
                    .forEach(id -> entries.add(id.getValue().textValue()));
        }
        RUN.with(new ApiFuzz(
                URI.create("http://localhost:" + RestAssured.port),
                document,
                Map.of("id", entries),
                "cartographer",
                "operator"));
    }
}
