package org.vigie.analytics.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Answers.Read;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.territories.Territories;

/**
 * Every public report and breakdown of the first year and of two years, asked for over HTTP and attacked together. Counts are put into the database
 * without a broker: what other tests send to the topics of this machine would be counted, too.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(TokenResource.class)
@TestProfile(PublicAnswersUnderAttackTest.Alone.class)
class PublicAnswersUnderAttackTest {
    /** A database of its own, and a broker that nobody is. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }
    }

    private static final Logger LOG = Logger.getLogger(PublicAnswersUnderAttackTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "/v1/reports/activity";
    private static final long THRESHOLD = 11;
    private static final LocalDate OPENED = LocalDate.of(2023, 4, 3);

    /** Public breakdowns by the beginning of the codes of what they count. */
    private static final Map<String, String> BREAKDOWNS = Map.of(
            "gender", "minors.gender-",
            "caller-category", "caller.",
            "concern", "concern.",
            "action-type", "action.",
            "channel", "channel.",
            "outcome", "outcome.",
            "region", "region.",
            "department", "department.");

    private static final Map<String, String> GENDERS =
            Map.of("GIRL", "minors.girls", "BOY", "minors.boys", "TRANSGENDER", "minors.transgender");

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsWithheldStaysUnknown() throws Exception {
        List<ReceivedEvent> first = FirstYear.events();
        count(first);
        FirstYear.release();
        attack("the first year", lastDay(first));

        List<ReceivedEvent> all = MadeYears.events();
        clear();
        count(all);
        FirstYear.release();
        attack("two years", lastDay(all));
    }

    /** Each answer was asked for as JSON and as CSV. */
    private void attack(String name, LocalDate lastDay) throws IOException {
        long before = System.nanoTime();
        Answers answers = answers();
        double milliseconds =
                (System.nanoTime() - before) / 1e6 / 2 / answers.periods().size();
        List<Cell> cells = new Attacker(answers, OPENED, endOfPiece(lastDay)).attack();
        Cell narrowest = cells.stream()
                .filter(Cell::withheld)
                .min(Comparator.comparingLong(Cell::width))
                .orElseThrow();
        LOG.infof(
                "%s: %d answers with %d figures given and %d withheld; of %d unknown numbers none is known more narrowly than 0 to %d;"
                        + " the narrowest that was withheld is %s: %d to %d; an answer took %.1f ms",
                name,
                answers.periods().size(),
                answers.figures(false),
                answers.figures(true),
                cells.size(),
                THRESHOLD - 1,
                narrowest.name(),
                narrowest.low(),
                narrowest.high(),
                milliseconds);
        assertThat(cells).filteredOn(cell -> cell.isDisclosed(THRESHOLD)).isEmpty();
        assertThat(answers.figures(false)).as("figures given").isGreaterThan(20);
    }

    /** All periods of the grid in which there can be something, and one of each kind before and after. */
    private static Answers answers() throws IOException {
        Answers answers = new Answers();
        for (int year = 2022; year <= 2027; year++) {
            read(answers, LocalDate.of(year, 4, 3), 12);
            read(answers, LocalDate.of(year, 1, 1), 12);
            for (int month = 1; month <= 12; month += 3) {
                read(answers, LocalDate.of(year, month, 1), 3);
            }
        }
        return answers;
    }

    private static void read(Answers answers, LocalDate from, int months) throws IOException {
        LocalDate to = from.plusMonths(months).minusDays(1);
        if (status(from, to) == 404) {
            return;
        }
        Map<String, Read> figures = new HashMap<>();
        JSON.readTree(get(REPORT, from, to, "application/json"))
                .path("figures")
                .properties()
                .forEach(figure -> figures.put(figure.getKey(), read(figure.getValue())));
        assertThat(figures).hasSize(35);
        assertThat(get(REPORT, from, to, "text/csv").lines().filter(line -> line.endsWith(",true")))
                .as("the CSV withholds the same")
                .allMatch(line -> line.matches("[^,]+,,,,,true"))
                .hasSize(
                        (int) figures.values().stream().filter(Read::isWithheld).count());
        if (PublicGrid.isPlatformYear(new Period(from, to))) {
            for (Map.Entry<String, String> breakdown : BREAKDOWNS.entrySet()) {
                readCells(figures, breakdown.getKey(), breakdown.getValue(), from, to);
            }
        }
        answers.add(new Days(from, to), figures);
    }

    /** Cells of a breakdown under the code that the report has for the same, where it has one. */
    private static void readCells(
            Map<String, Read> figures, String dimension, String prefix, LocalDate from, LocalDate to)
            throws IOException {
        JsonNode breakdown = JSON.readTree(get("/v1/breakdowns/" + dimension, from, to, "application/json"));
        for (JsonNode cell : breakdown.path("cells")) {
            String key = cell.path("key").textValue();
            String code = GENDERS.getOrDefault(key, prefix + key);
            if (dimension.equals("department")) {
                code = Territories.department(key)
                        .map(department -> "department." + department.regionCode() + "." + key)
                        .orElse("region." + key);
            }
            Read read = cell.path("value").isNull()
                    ? Read.WITHHELD
                    : new Read(null, cell.path("value").longValue(), whole(breakdown.path("total"), "value"));
            figures.merge(code, read, (known, more) -> known.isWithheld() ? more : known);
        }
    }

    private static int status(LocalDate from, LocalDate to) {
        return given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get(REPORT)
                .statusCode();
    }

    private static String get(String path, LocalDate from, LocalDate to, String mediaType) {
        return given().accept(mediaType)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Read read(JsonNode figure) {
        if (figure.path("suppressed").booleanValue()) {
            assertThat(figure.properties()).as("nothing beside it").hasSizeLessThanOrEqualTo(3);
            assertThat(figure.path("value").isNull()).isTrue();
            return Read.WITHHELD;
        }
        @Nullable Long numerator = whole(figure, "numerator");
        return new Read(numerator == null ? whole(figure, "value") : null, numerator, whole(figure, "denominator"));
    }

    private static @Nullable Long whole(JsonNode figure, String field) {
        return figure.hasNonNull(field) ? figure.path(field).longValue() : null;
    }

    private void count(List<ReceivedEvent> events) throws Exception {
        ActivityProjection projection = new ActivityProjection();
        try (Connection connection = database.getConnection()) {
            for (int done = 0; done < events.size(); done += 1_000) {
                connection.setAutoCommit(false);
                projection.apply(connection, events.subList(done, Math.min(events.size(), done + 1_000)));
                connection.commit();
            }
        }
    }

    private void clear() throws Exception {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("TRUNCATE public.release_order, public.released_period");
        }
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE case_facts, partner_merge, work_session_facts, awareness_session_facts, met_partner, met_partner_day,"
                            + " cohort_cell, keyed_month, keyed_day, day_total, department_presence, told_department,"
                            + " log_position");
        }
    }

    /** Who may do what the service may not: take releases back. */
    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static LocalDate lastDay(List<ReceivedEvent> events) {
        return events.stream()
                .filter(event -> event.service().equals("intake"))
                .map(event -> LocalDate.parse(
                        event.data().path("occurredAt").textValue().substring(0, 10)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The attacker looks when the quarter, or the platform's year, of the last call or action has just ended. */
    private static LocalDate endOfPiece(LocalDate day) {
        LocalDate quarter = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        boolean newYear = day.getMonthValue() == 4 && day.getDayOfMonth() < 3;
        return newYear
                ? LocalDate.of(day.getYear(), 4, 2)
                : quarter.plusMonths(3).minusDays(1);
    }
}
