package org.vigie.analytics.readmodel.activity.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.report.ReportTypes;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** The first year as documents and as open data. Its events are counted without a broker. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ExportsTest.WithoutTopics.class)
class ExportsTest {
    private static final String REPORT = "/v1/reports/activity?from=2023-04-03&to=2024-04-02";
    private static final String CSV = "/v1/open-data/activity.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A service that is told its events by the test. */
    public static final class WithoutTopics implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("eventlog.run.subscriptions.enabled", "false");
        }
    }

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void theFirstYearIsCounted() throws Exception {
        countTheYearOnce(database);
        FirstYear.release();
    }

    /** Counts the fictional year unless it is. */
    static void countTheYearOnce(AgroalDataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM log_position)")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            connection.setAutoCommit(false);
            new ActivityProjection().apply(connection, FirstYear.events());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.of("analyst")).queryParam("audience", "internal");
    }

    private static byte[] get(RequestSpecification as, String type) {
        return as.accept(type)
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Disposition", containsString("vigie-bilan-2023-04-03-2024-04-02."))
                .extract()
                .asByteArray();
    }

    @Test
    void thePdfCanBeHeardAsWellAsSeen() throws IOException {
        byte[] pdf = get(analyst(), ReportTypes.PDF);
        Files.write(Path.of("target", "bilan-internal.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Bilan d’activité du 3 avril 2023 au 2 avril 2024");
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("La plateforme a été sollicitée pour 143 situations nouvelles.")
                    .contains("Elle a répondu à 439 prises de contact.")
                    .contains("dans 87\u00a0% des situations")
                    .contains("Chiffres internes, non publiables en l’état")
                    .contains("Définitions");
        }
    }

    @Test
    void thePublicPdfHasNoSmallCountAndSaysSo() throws IOException {
        byte[] pdf = get(given(), ReportTypes.PDF);
        Files.write(Path.of("target", "bilan-public.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .containsPattern("Témoin\\s+n\\.c\\.")
                    .contains("Licence Ouverte 2.0")
                    .doesNotContain("Chiffres internes")
                    .doesNotContain("Les filles en représentent");
        }
    }

    @Test
    void aSingleDayIsNamedOnce() throws IOException {
        byte[] pdf = analyst()
                .accept(ReportTypes.PDF)
                .get("/v1/reports/activity?from=2023-05-01&to=2023-05-01")
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bilan d’activité du 1er mai 2023");
        }
    }

    @Test
    void theWorkbookHasNumbersDefinitionsAndNoFormula() throws IOException {
        byte[] workbook = get(analyst(), ReportTypes.XLSX);
        Files.write(Path.of("target", "bilan.xlsx"), workbook);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> figures = read.getFirstSheet().read();
            Row cases = figures.stream()
                    .filter(row -> row.getCellAsString(8).orElse("").equals("cases"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cases.getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(143);
            Row girls = figures.stream()
                    .filter(row -> row.getCellAsString(8).orElse("").equals("minors.girls"))
                    .findFirst()
                    .orElseThrow();
            assertThat(girls.getCellAsNumber(4).orElseThrow().intValue()).isEqualTo(134);
            assertThat(girls.getCellAsNumber(5).orElseThrow().intValue()).isEqualTo(143);
            assertThat(read.getSheets().map(Sheet::getName)).containsExactly("Bilan", "Définitions", "Méthode");
            for (Sheet sheet : read.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    assertThat(row.stream().filter(Objects::nonNull).map(Cell::getFormula))
                            .allMatch(Objects::isNull);
                }
            }
        }
    }

    @Test
    void thePublicWorkbookMarksWhatIsWithheld() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(get(given(), ReportTypes.XLSX)))) {
            Row witness = read.getFirstSheet().read().stream()
                    .filter(row -> row.getCellAsString(8).orElse("").equals("caller.WITNESS"))
                    .findFirst()
                    .orElseThrow();
            assertThat(witness.getCellAsNumber(2)).isEmpty();
            assertThat(witness.getCellAsNumber(4)).isEmpty();
            assertThat(witness.getCellAsString(7)).contains("non publié");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ReportTypes.PDF, ReportTypes.XLSX})
    void documentsAreForWhomTheFiguresAreFor(String type) {
        given().accept(type).get(REPORT + "&audience=internal").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("listener"))
                .accept(type)
                .get(REPORT + "&audience=internal")
                .then()
                .statusCode(403);
        given().accept(type)
                .get("/v1/reports/activity?from=2023-04-03&to=2023-04-04")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void openDataIsWhatItsSchemaSays() throws IOException {
        JsonNode schema = JSON.readTree(given().get("/v1/open-data/activity.schema.json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(schema.at("/licenses/0/name").textValue()).isEqualTo("etalab-2.0");
        String csv = given().get(CSV)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Link", containsString("activity.schema.json"))
                .extract()
                .asString();
        Files.writeString(Path.of("target", "activity.csv"), csv);
        TableCheck table = TableCheck.of(csv, schema);
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).isNotEmpty();

        Map<String, String> cases = table.row("2023-04-03", "2024-04-02", "cases");
        assertThat(cases).containsEntry("valeur", "143").containsEntry("publie", "true");
        Map<String, String> witness = table.row("2023-04-03", "2024-04-02", "caller.WITNESS");
        assertThat(witness)
                .containsEntry("publie", "false")
                .containsEntry("valeur", "")
                .containsEntry("numerateur", "")
                .containsEntry("denominateur", "");
    }

    @Test
    void openDataHoldsWhatThePublicReportsSayOfReleasedPeriods() throws IOException {
        JsonNode schema =
                JSON.readTree(given().get("/v1/open-data/activity.schema.json").asString());
        TableCheck table = TableCheck.of(given().get(CSV).asString(), schema);
        Set<List<String>> periods = new HashSet<>();
        for (Map<String, String> row : table.rows()) {
            periods.add(List.of(row.getOrDefault("periode_debut", ""), row.getOrDefault("periode_fin", "")));
            assertThat(Stream.of("=", "+", "-", "@", "\t", "\r"))
                    .noneMatch(formula -> row.values().stream().anyMatch(cell -> cell.startsWith(formula)));
        }
        assertThat(periods)
                .contains(List.of("2023-04-03", "2024-04-02"), List.of("2023-04-01", "2023-06-30"))
                .contains(List.of("2024-01-01", "2024-12-31"))
                .doesNotContain(List.of("2023-01-01", "2023-03-31"));
        for (List<String> period : periods) {
            JsonNode figures = JSON.readTree(given().queryParams("from", period.getFirst(), "to", period.getLast())
                            .get("/v1/reports/activity")
                            .asString())
                    .path("figures");
            figures.properties().forEach(figure -> {
                Map<String, String> row = table.row(period.getFirst(), period.getLast(), figure.getKey());
                String value = figure.getValue().path("value").isNull()
                        ? ""
                        : figure.getValue().path("value").asText();
                assertThat(row).as("%s %s", period, figure.getKey()).containsEntry("valeur", value);
            });
        }
    }

    @Test
    void badRequestsForOpenDataAreRefused() {
        given().get(CSV + "?from=2023-04-03").then().statusCode(422);
        given().get("/v1/open-data/activity.schema.json?x=y").then().statusCode(422);
        given().accept("application/json").get(CSV).then().statusCode(406);
        given().get("/v1/open-data/nothing.csv").then().statusCode(404);
        given().post(CSV).then().statusCode(405);
        given().auth().oauth2("nonsense").get(CSV).then().statusCode(401);
        given().get("/v1/open-data/activity.schema.json").then().body("primaryKey.size()", equalTo(3));
    }
}
