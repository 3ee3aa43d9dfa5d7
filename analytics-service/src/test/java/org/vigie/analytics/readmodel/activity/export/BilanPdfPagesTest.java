package org.vigie.analytics.readmodel.activity.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** How the bilan fills the pages of its PDF. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ExportsTest.WithoutTopics.class)
class BilanPdfPagesTest {
    private static final float POINTS = 72 / 25.4f;
    private static final float TOP = 18 * POINTS;
    private static final float BOTTOM = (297 - 22) * POINTS;
    private static final float HEADING = 12;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void theFirstYearIsCounted() throws Exception {
        ExportsTest.countTheYearOnce(database);
        FirstYear.release();
    }

    /** What stands between the margins, by page. */
    private static Map<Integer, List<PdfLine>> pages(String audience) throws IOException {
        byte[] pdf = given().auth()
                .oauth2(Tokens.of("analyst"))
                .accept(ReportTypes.PDF)
                .get("/v1/reports/activity?from=2023-04-03&to=2024-04-02&audience=" + audience)
                .asByteArray();
        return PdfLine.of(pdf).stream()
                .filter(line -> line.bottom() < BOTTOM)
                .collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "internal"})
    void everyPageIsFilledBeforeTheNextBegins(String audience) throws IOException {
        Map<Integer, List<PdfLine>> pages = pages(audience);
        pages.remove(pages.size());
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy((page, lines) -> assertThat((lines.getLast().bottom() - TOP) / (BOTTOM - TOP))
                        .isGreaterThan(0.75f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "internal"})
    void noHeadingStandsAtTheFootOfAPage(String audience) throws IOException {
        assertThat(pages(audience))
                .allSatisfy((page, lines) -> assertThat(lines.getLast().size())
                        .as("%s", lines.getLast())
                        .isLessThan(HEADING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "internal"})
    void aTableThatGoesOnHasItsHeadAgain(String audience) throws IOException {
        assertThat(pages(audience))
                .hasSizeGreaterThan(1)
                .allSatisfy((page, lines) -> assertThat(lines.getFirst())
                        .matches(first -> page == 1
                                || first.size() >= HEADING
                                || first.words().equals("Chiffre")));
    }
}
