package org.vigie.mapping.readmodel.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.Rows;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.RichPartner;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class DirectorySearchTest {
    private static final String PARTNERS = "/v1/partners?";

    @Inject
    Rows rows;

    /** Each with the word of this test's own partner beside it. */
    @ParameterizedTest
    @CsvSource({
        "hebergement,WORDS",
        "HÉBERGEMENTS,WORDS",
        "herbergement,SPELLING",
        "psychologues,WORDS",
        "psycologue,SPELLING",
        "l'adolescence,WORDS",
        "adolescent,WORDS",
        "lille,WORDS",
        "pas de calais,WORDS",
        "59000,WORDS",
        "sante,WORDS"
    })
    void whatIsToldIsFoundByAccentsStemsAndSlips(String text, String reason) {
        String tag = tag();
        RichPartner refuge = new RichPartner("Refuge " + tag)
                .with(partner -> partner.service().withArray("themes").add("HOUSING"))
                .put();
        JsonNode items = items("q=" + encoded(text + " " + tag));
        assertThat(items.findValuesAsText("partnerId"))
                .containsExactly(refuge.partnerId().toString());
        assertThat(items.at("/0/match/reasons/0").asText()).isEqualTo(reason);
    }

    @Test
    void aNameComesBeforeWordsAndWordsBeforeSlips() {
        String tag = tag();
        RichPartner slip = new RichPartner("Aaa")
                .with(partner -> partner.service().put("description", "maroude " + tag + " nocturnes"))
                .put();
        RichPartner words = new RichPartner("Bbb")
                .with(partner -> partner.service().put("description", tag + " et marode"))
                .put();
        RichPartner ofName = new RichPartner("Marodes du " + tag).put();
        RichPartner name = new RichPartner("Zzz marode " + tag).put();
        JsonNode items = items("q=" + encoded("marode " + tag));
        assertThat(items.findValuesAsText("partnerId"))
                .containsExactly(
                        name.partnerId().toString(),
                        ofName.partnerId().toString(),
                        words.partnerId().toString(),
                        slip.partnerId().toString());
        List<String> reasons = new ArrayList<>();
        items.forEach(item -> reasons.add(item.at("/match/reasons/0").asText()));
        assertThat(reasons).containsExactly("NAME", "WORDS_OF_NAME", "WORDS", "SPELLING");
    }

    /** Words that not everybody may read are found with a slip as well, by those who may. */
    @Test
    void hiddenWordsAreFoundWithASlip() {
        String tag = tag();
        new RichPartner("Refuge " + tag)
                .with(partner -> partner.service()
                        .put("description", "Thermalisme nocturne " + tag)
                        .put("confidentiality", "SERVICE_ONLY"))
                .put();
        assertThat(items("q=" + encoded("termalisme " + tag))).hasSize(1);
        assertThat(Api.get(PARTNERS + "q=" + encoded("termalisme " + tag), "analyst")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void allWordsMustBeFound() {
        String tag = tag();
        new RichPartner("Refuge " + tag).put();
        assertThat(items("q=" + encoded("refuge " + tag))).hasSize(1);
        assertThat(items("q=" + encoded("trampoline " + tag))).isEmpty();
        assertThat(items("q=" + encoded("100%_" + tag))).isEmpty();
        assertThat(items("q=" + encoded("' | ! & ( <-> :*"))).isEmpty();
    }

    /** Lille and Roubaix are 11 km apart, Lille and Dunkerque 65 to 70, by the map. */
    @Test
    void theNearestComesFirstWithItsDistance() {
        String tag = tag();
        RichPartner lille = new RichPartner("Zzz " + tag).put();
        RichPartner dunkerque = new RichPartner("Aaa " + tag)
                .with(partner -> partner.place()
                        .put("commune", "59183")
                        .put("latitude", 51.0344)
                        .put("longitude", 2.3768))
                .put();
        for (String near : List.of("59512", "50.6902,3.1817")) {
            JsonNode items = items("near=" + near + "&within=100&q=" + tag);
            assertThat(items.findValuesAsText("partnerId"))
                    .containsExactly(
                            lille.partnerId().toString(), dunkerque.partnerId().toString());
            assertThat(items.at("/0/match/distanceKm").asDouble()).isBetween(8.0, 14.0);
            assertThat(items.at("/1/match/distanceKm").asDouble()).isBetween(60.0, 75.0);
            assertThat(items.at("/0/match/reasons/1").asText()).isEqualTo("NEAR");
        }
        assertThat(items("near=59512&within=20&q=" + tag)).hasSize(1);
        assertThat(items("near=59512&within=1&q=" + tag)).isEmpty();
        assertThat(items("near=97411&q=" + tag)).isEmpty();
        assertThat(items("near=roubaix&within=20&q=" + tag)).hasSize(1);
        assertThat(items("near=St-Denis%20(974)&q=" + tag)).isEmpty();
    }

    @Test
    void oneServiceMustBeAllThatIsAskedFor() {
        String tag = tag();
        RichPartner refuge =
                new RichPartner("Refuge " + tag).put(); // support for girls and boys of 12 to 17, in 59 and 62
        assertThat(items("theme=SUPPORT&age=12&gender=GIRL&q=" + tag)).hasSize(1);
        assertThat(items("theme=SUPPORT&age=17&department=62&q=" + tag)
                        .at("/0/match/serviceIds/0")
                        .asText())
                .isEqualTo(refuge.serviceId().toString());
        for (String other :
                List.of("theme=LEGAL", "age=11", "age=18", "gender=TRANSGENDER", "theme=SUPPORT&department=13")) {
            assertThat(items(other + "&q=" + tag)).as(other).isEmpty();
        }
        assertThat(items("theme=SUPPORT&near=59350&within=5&q=" + tag)).hasSize(1);
        refuge.with(partner -> partner.service().putArray("placeIds"))
                .with(partner -> partner.service().putArray("schedules"))
                .put();
        assertThat(items("theme=SUPPORT&near=59350&within=5&q=" + tag))
                .as("it is not done there")
                .isEmpty();
    }

    @Test
    void whatIsOpenNowIsOpenAtThisMoment() {
        String tag = tag();
        UUID always = new RichPartner("Refuge " + tag)
                .with(partner -> hours(partner, "00:00", "00:00", null))
                .put()
                .partnerId();
        new RichPartner("Refuge " + tag)
                .with(partner -> partner.service().putArray("schedules"))
                .put();
        new RichPartner("Refuge " + tag)
                .with(partner -> hours(partner, "00:00", "00:00", "2020-01-01"))
                .put();
        assertThat(items("openNow=true&q=" + tag).findValuesAsText("partnerId")).containsExactly(always.toString());
        assertThat(items("openNow=false&q=" + tag)).hasSize(3);
    }

    /** The rich partner opens on Saturdays from 22:00 to 02:00, local time; 2026-06-27 is a Saturday, and Paris is at UTC+2 then. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-27T19:59:00Z,false",
        "2026-06-27T20:00:00Z,true",
        "2026-06-27T23:59:00Z,true",
        "2026-06-28T00:00:00Z,false",
        "2026-06-29T07:00:00Z,true", // Monday at nine
        "2026-06-29T10:30:00Z,false",
        "2031-06-28T21:00:00Z,false" // no longer valid
    })
    void hoursAreLocalOnesAndANightEndsOnTheNextDay(Instant now, boolean open) {
        String tag = tag();
        new RichPartner("Refuge " + tag).put();
        assertThat(found(tag, now)).isEqualTo(open);
    }

    /** In Cayenne it is three hours earlier than in UTC all year. */
    @Test
    void overseasHoursAreThoseOfTheirDepartment() {
        String tag = tag();
        new RichPartner("Refuge " + tag)
                .with(partner -> {
                    partner.body().putArray("departments").add("973");
                    partner.place()
                            .put("commune", "97302")
                            .put("latitude", 4.93)
                            .put("longitude", -52.33)
                            .put("postcode", "97300");
                })
                .put();
        assertThat(found(tag, Instant.parse("2026-06-29T12:00:00Z"))).isTrue();
        assertThat(found(tag, Instant.parse("2026-06-29T11:59:00Z"))).isFalse();
    }

    @Test
    void pagesFollowOneAnotherByRankDistanceAndName() {
        String tag = tag();
        for (int i = 0; i < 5; i++) {
            new RichPartner("Refuge " + tag + " " + i).put();
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Api.get(PARTNERS + "near=59350&limit=2&q=" + tag + "&cursor=" + cursor)
                    .body();
            names.addAll(page.path("items").findValuesAsText("name"));
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(names).hasSize(5).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "near=here,near",
        "near=91,near",
        "'near=91,0',near",
        "'near=0,181',near",
        "near=99999,near",
        "near=98412,near",
        "near=Atlantide,near",
        "near=saint-denis,near",
        "near=59350&within=-1,within",
        "near=59350&within=far,within",
        "within=5,within",
        "theme=CIRCUS,theme",
        "age=-1,age",
        "age=12.5,age",
        "gender=UNKNOWN,gender",
        "openNow=now,openNow",
        "q=a&cursor=YQ,cursor"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        Answer answer = Api.get(PARTNERS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("parameter"))
                .containsExactly(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%F0%9D%92%9C", "q=%00a", "q=a%5C", "q=%25", "q=_", "q=a'b\"c", "q=le"})
    void noTextBreaksASearch(String query) {
        assertThat(Api.get(PARTNERS + query.replace("\"", "%22")).status()).isIn(200, 422);
    }

    private boolean found(String tag, Instant now) {
        items("q=" + tag); // so that the directory has it
        Wanted open = new Wanted(null, null, null, null, null, null, null, 0, null, null, null, true);
        SearchStatement statement = new SearchStatement(open, Confidentiality.SERVICE_ONLY, null, now);
        List<UUID> all = rows.list(statement.query(null, 10_000), row -> row.getObject("partner_id", UUID.class));
        return all.contains(UUID.fromString(items("q=" + tag).at("/0/partnerId").asText()));
    }

    private static void hours(RichPartner partner, String opensAt, String closesAt, @Nullable String validTo) {
        var hours = partner.service()
                .putArray("schedules")
                .addObject()
                .put("opensAt", opensAt)
                .put("closesAt", closesAt);
        if (validTo != null) {
            hours.put("validTo", validTo);
        }
        var days = hours.putArray("days");
        for (var day : DayOfWeek.values()) {
            days.add(day.name());
        }
    }

    private static JsonNode items(String query) {
        Answer answer = Api.get(PARTNERS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("items");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A word that only this test's partners bear. */
    private static String tag() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
