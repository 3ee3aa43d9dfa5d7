package org.vigie.mapping.readmodel.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.Rows;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.MadeDirectory;

/**
 * How long searches take over HTTP, one after the other, at each size of {@code -Dvigie.directory.search=1000,100000}. It tells and asserts no time:
 * machines differ.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(SearchLatencyTest.Alone.class)
@EnabledIfSystemProperty(named = "vigie.directory.search", matches = "[0-9,]+")
class SearchLatencyTest {
    /** A service of its own, with nothing else in it. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final System.Logger LOG = System.getLogger(SearchLatencyTest.class.getName());
    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;
    private static final List<String> SEARCHES = List.of(
            "q=maraude",
            "q=herbergement",
            "near=59350&within=20",
            "theme=HOUSING&department=59",
            "theme=HOUSING&age=15&near=59350&within=20",
            "q=ecoute&near=59350&within=50",
            "openNow=true&department=59",
            "department=59");

    @Inject
    Rows rows;

    @Inject
    DataSource database;

    @Test
    void tellsHowLongSearchesTake() throws SQLException {
        int there = 0;
        for (String size : System.getProperty("vigie.directory.search").split(",", -1)) {
            int services = Integer.parseInt(size);
            MadeDirectory.imported(services - there, services);
            there = services;
            int wanted = services;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(15))
                    .until(() -> rows.number(new Query().add("SELECT count(*) FROM listed_service")) >= wanted);
            try (Connection connection = database.getConnection();
                    Statement analyse = connection.createStatement()) {
                analyse.execute("ANALYZE");
            }
            SEARCHES.forEach(search -> measure(wanted, search));
        }
    }

    private static void measure(int services, String search) {
        times(search, WARM_UP);
        long[] nanos = times(search, MEASURED);
        Arrays.sort(nanos);
        LOG.log(
                System.Logger.Level.INFO,
                "%,9d services  %-45s p50 %6.1f ms  p99 %6.1f ms"
                        .formatted(services, search, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6));
    }

    private static long[] times(String search, int times) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            var answer = Api.get("/v1/partners?" + search);
            nanos[i] = System.nanoTime() - begin;
            assertThat(answer.status()).isEqualTo(200);
        }
        return nanos;
    }
}
