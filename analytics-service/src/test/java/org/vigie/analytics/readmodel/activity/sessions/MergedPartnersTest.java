package org.vigie.analytics.readmodel.activity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Entries of the map that were merged are one partner, in whatever order that is heard of. */
class MergedPartnersTest {
    private static final Period APRIL = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30));
    private static final Period YEAR = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    private static final UUID BOOK = UUID.randomUUID();
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private final TestDatabase database = TestDatabase.create();
    private long position;

    @Test
    void theyAreMetOnceUntilTheMergeIsUndone() throws SQLException {
        database.apply(List.of(session("2023-04-10", A), session("2023-04-20", B), session("2023-05-02", C)));
        assertMet(APRIL, 2);
        assertMet(YEAR, 3);
        database.apply(List.of(merge("Merged", A, B)));
        assertMet(APRIL, 1);
        assertMet(YEAR, 2);
        database.apply(List.of(merge("Merged", B, C)));
        assertMet(APRIL, 1);
        assertMet(YEAR, 1);
        database.apply(List.of(merge("Unmerged", A, B)));
        assertMet(APRIL, 2);
        assertMet(YEAR, 2);
        database.apply(List.of(merge("Unmerged", B, C)));
        assertMet(YEAR, 3);
    }

    @Test
    void aMergeMayBeHeardOfFirst() throws SQLException {
        database.apply(List.of(merge("Merged", A, B)));
        database.apply(List.of(session("2023-04-10", A), session("2023-04-10", B)));
        assertMet(APRIL, 1);
        database.apply(List.of(merge("Unmerged", A, B)));
        assertMet(APRIL, 2);
    }

    @Test
    void aDayOnWhichBothWereMetStaysWhenOneSessionMoves() throws SQLException {
        UUID moved = UUID.randomUUID();
        database.apply(
                List.of(merge("Merged", A, B), session("Held", moved, "2023-04-10", A), session("2023-04-10", B)));
        database.apply(List.of(session("Changed", moved, "2023-05-02", A)));
        assertMet(APRIL, 1);
        assertMet(YEAR, 1);
        database.apply(List.of(merge("Unmerged", A, B)));
        assertMet(APRIL, 1);
        assertMet(YEAR, 2);
    }

    /** However sessions, merges and undoings come, and in whatever batches, the end is that of all of them at once. */
    @Test
    void anyOrderEndsAlike() throws SQLException {
        Random random = new Random(66);
        for (int round = 0; round < 10; round++) {
            TestDatabase other = TestDatabase.create();
            List<ReceivedEvent> sessions = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                sessions.add(session("2023-0" + (4 + random.nextInt(3)) + "-10", new UUID(0, 1 + random.nextInt(4))));
            }
            List<ReceivedEvent> merges = List.of(
                    merge("Merged", A, B), merge("Unmerged", A, B), merge("Merged", B, C), merge("Merged", A, C));
            List<ReceivedEvent> mixed = new ArrayList<>(sessions);
            for (int i = 0, at = 0; i < merges.size(); i++) {
                at += random.nextInt(mixed.size() - at + 1);
                mixed.add(at++, merges.get(i));
            }
            for (ReceivedEvent event : mixed) {
                other.apply(List.of(event));
            }
            long distinct = sessions.stream()
                    .flatMap(event -> event.data().path("partnerIds").valueStream())
                    .map(id -> UUID.fromString(id.textValue()))
                    .map(id -> id.equals(A) || id.equals(B) ? C : id)
                    .distinct()
                    .count();
            assertThat(other.figures(YEAR)).containsEntry("mapping.partners-met", new Count(distinct));
        }
    }

    private void assertMet(Period period, int partners) throws SQLException {
        assertThat(database.figures(period)).containsEntry("mapping.partners-met", new Count(partners));
    }

    private ReceivedEvent session(String heldOn, UUID partner) {
        return session("Held", UUID.randomUUID(), heldOn, partner);
    }

    private ReceivedEvent session(String what, UUID session, String heldOn, UUID partner) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode partners = data.put("workSessionId", session.toString())
                .put("heldOn", heldOn)
                .putArray("partnerIds");
        partners.add(partner.toString());
        return Published.event("vigie.mapping.WorkSession" + what + ".v1", ++position, session, Instant.EPOCH, data);
    }

    private ReceivedEvent merge(String what, UUID partner, UUID into) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("partnerId", partner.toString()).put("into", into.toString());
        return Published.event("vigie.mapping.Partner" + what + ".v1", ++position, BOOK, Instant.EPOCH, data);
    }
}
