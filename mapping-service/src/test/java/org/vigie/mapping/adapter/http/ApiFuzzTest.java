package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.ApiFuzz;
import org.vigie.http.testing.Canary;
import org.vigie.http.testing.FuzzRun;
import org.vigie.http.testing.Telemetry;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerCommand.AssurePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.Question;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.EntrySamples;
import org.vigie.mapping.testing.RichPartner;

/** Every operation of the description, bent in many ways; see {@link FuzzRun}. Operators see nothing of what was sent. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(Telemetry.class)
@TestProfile(ApiFuzzTest.Alone.class)
class ApiFuzzTest {
    /** A service of its own, since what it leaves behind is in nobody else's way there. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final FuzzRun RUN = FuzzRun.of(12_000, 1, 2, 3, 4);
    private static final String[] ROLES = {"cartographer", "operator", "privacy-officer"};
    private static final int PARTNERS = 6;
    private static final int PRACTICES = 100;
    private static final int PROPOSALS = 3;
    private static final String EXAMPLES_PARTNER = "5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11";

    @Inject
    Partners map;

    @Test
    void nothingBreaksIt() throws Exception {
        Api.put("/v1/partners/" + EXAMPLES_PARTNER, Api.partner("Refuge", "LOCAL", "59"));
        JsonNode document = Api.send("GET", "/q/openapi?format=json", null, null, BodyPublishers.noBody())
                .body();
        List<String> partners = new ArrayList<>(List.of(EXAMPLES_PARTNER));
        for (int number = 0; number < PARTNERS; number++) {
            partners.add(Api.givenPartner("Refuge", "59").toString());
        }
        Map<String, List<String>> ids = new HashMap<>();
        ids.put("id", partners);
        ids.put("proposalId", proposals(partners));
        ids.put("department", List.of("59", "13"));
        for (EntrySamples kind : EntrySamples.values()) {
            ids.put(kind.idField(), List.of(created(kind, document)));
        }
        ids.put(EntrySamples.PRACTICE.idField(), practicesOnTheirWay());
        partners.add(erased());
        partners.add(new RichPartner("Refuge").put().serviceId().toString());
        for (String list : List.of("service_at_locations", "taxonomies", "taxonomy_terms")) {
            partners.add(Api.send("GET", "/hsds/" + list, null, null, BodyPublishers.noBody())
                    .body()
                    .at("/contents/0/id")
                    .textValue());
        }
        for (int more = 0; more < PARTNERS; more++) {
            partners.add(EXAMPLES_PARTNER); // it alone is the one that the example's body names
            partners.add(merged());
        }
        try (Telemetry.Seen seen = Telemetry.watch()) {
            RUN.with(new ApiFuzz(URI.create("http://localhost:" + RestAssured.port), document, ids, ROLES));
            Canary.atEveryDoor(RestAssured.port, ROLES);
            seen.holdsNothingOf(Canary.WORDS, "/v1/partners/{id}", "/acteurs/{id}");
        }
    }

    /** Of which there is an erasure to read. */
    private static String erased() {
        String id = Api.givenPartner("Refuge", "59").toString();
        Api.erase(UUID.fromString(id), "why");
        return id;
    }

    /** A double entry, so that there is a merge to undo. */
    private static String merged() {
        String id = Api.givenPartner("Refuge", "59").toString();
        Api.post("/v1/partners/" + id + "/merge", "{\"into\":\"" + EXAMPLES_PARTNER + "\"}");
        return id;
    }

    private static String created(EntrySamples kind, JsonNode document) {
        JsonNode post = document.path("paths").path(kind.collection()).path("post");
        return Api.post(kind.collection(), OpenApiTest.example(post))
                .body()
                .path(kind.idField())
                .textValue();
    }

    /** So many that some are still published when they are withdrawn or adopted: whoever puts one anew makes it a draft. */
    private static List<String> practicesOnTheirWay() {
        List<String> practices = new ArrayList<>();
        for (int number = 0; number < PRACTICES; number++) {
            String id = UUID.randomUUID().toString();
            String path = "/v1/practices/" + id;
            Api.put(path, "{\"title\":\"Maraude\",\"description\":\"Aller vers\"}");
            if (number % 4 > 0) {
                Api.post(path + "/submission", "");
            }
            if (number % 4 > 1) {
                Api.post(path + "/review", "{\"decision\":\"PUBLISH\"}");
            }
            practices.add(id);
        }
        return practices;
    }

    /** Ids of proposals, each of which waits at every partner: they come by the links of e-mails, which are not described. */
    private List<String> proposals(List<String> entries) {
        List<String> proposals = new ArrayList<>();
        for (int number = 0; number < PROPOSALS; number++) {
            UUID proposal = UUID.randomUUID();
            proposals.add(proposal.toString());
            Correction correction =
                    new Correction(null, null, null, null, "119", List.of(), List.of(), List.of(), null);
            LocalDate day = LocalDate.of(2024, 5, 31).plusDays(number);
            for (String entry : entries.subList(0, PARTNERS + 1)) {
                tell(entry, new AssurePartner(day, Assurer.CARTOGRAPHER));
                tell(entry, new ProposeCorrection(new Question(day, 1), proposal, correction, day));
            }
        }
        return proposals;
    }

    private void tell(String entry, PartnerCommand command) {
        var _ = map.change(UUID.fromString(entry), command, "link", null)
                .toCompletableFuture()
                .join();
    }
}
