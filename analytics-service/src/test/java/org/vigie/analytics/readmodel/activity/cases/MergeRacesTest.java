package org.vigie.analytics.readmodel.activity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.analytics.domain.CallFacts;
import org.vigie.analytics.domain.CallerCategory;
import org.vigie.analytics.domain.CaseMerge;
import org.vigie.analytics.domain.Channel;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldCall;
import org.vigie.analytics.domain.History.ToldMerge;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.MinorFacts;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Recount;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;

/** Two readers of different partitions take in events of one group of cases at once: the second waits, and sees what the first did. */
class MergeRacesTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Period SPRING = new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 31));
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final Told A_INTO_B = new ToldMerge(new CaseMerge(A, B, List.of()));
    private static final Told B_INTO_C = new ToldMerge(new CaseMerge(B, C, List.of()));
    private static final Told A_OUT_OF_B = new ToldMergeUndoing(A, B);

    static Stream<Arguments> races() {
        List<Told> calls = List.of(call(A, 1, "2023-04-10"), call(B, 2, "2023-04-11"), call(C, 3, "2023-04-12"));
        List<Told> chained =
                Stream.concat(calls.stream(), Stream.of(A_INTO_B, B_INTO_C)).toList();
        return Stream.of(
                Arguments.of("a merge, then a call", calls, A_INTO_B, call(A, 9, "2023-04-01")),
                Arguments.of("a call, then a merge", calls, call(A, 9, "2023-04-01"), A_INTO_B),
                Arguments.of("the first of all, then a merge", List.of(), call(A, 9, "2023-04-01"), A_INTO_B),
                Arguments.of("a merge, then the first of all", List.of(), A_INTO_B, call(A, 9, "2023-04-01")),
                Arguments.of("a call, then an undoing", chained, call(C, 9, "2023-04-01"), A_OUT_OF_B),
                Arguments.of("an undoing, then a call", chained, A_OUT_OF_B, call(C, 9, "2023-04-01")),
                Arguments.of("two cases of a chain", chained, call(A, 9, "2023-04-01"), call(C, 10, "2023-04-02")),
                Arguments.of("and the other way round", chained, call(C, 9, "2023-04-02"), call(A, 10, "2023-04-01")));
    }

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("races")
    void theSecondSeesWhatTheFirstDid(String race, List<Told> before, Told first, Told second) throws Exception {
        if (!before.isEmpty()) {
            DATABASE.apply(Published.of(new History(before)));
        }
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            new ActivityProjection().apply(connection, Published.of(new History(List.of(first))));
            Future<Void> late = other.submit(() -> {
                DATABASE.apply(Published.of(new History(List.of(second))));
                return null;
            });
            await().until(MergeRacesTest::somebodyWaits);
            connection.commit();
            late.get(10, TimeUnit.SECONDS);
        }
        List<Told> all = new ArrayList<>(before);
        all.addAll(List.of(first, second));
        assertThat(DATABASE.figures(SPRING)).isEqualTo(Recount.figures(new History(all), SPRING));
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static Told call(UUID caseId, long position, String day) {
        MinorFacts minor = new MinorFacts(new UUID(2, 2), null, (int) (10 + position), "59", null);
        return new ToldCall(
                caseId,
                new CallFacts(
                        new UUID(3, position),
                        Instant.parse(day + "T10:00:00Z"),
                        position,
                        Channel.PHONE,
                        position > 5 ? CallerCategory.MINOR : CallerCategory.WITNESS,
                        null,
                        Set.of(),
                        List.of(minor)));
    }
}
