package org.vigie.analytics.readmodel.activity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;

/** An event that cannot be read fails as a whole: wrong figures would be worse than late ones. */
class CaseChapterTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String CALL = """
            {"caseId": "0d1b8f0e-6f0b-5a52-8a3c-2f8f2a1c9d11", "callId": "3c0f6a52-41c7-5b0e-9d3f-7a5e0b6c1d22",
             "occurredAt": "2023-04-04T07:58:00Z", "channel": "PHONE", "caller": {"category": "WITNESS"},
             "minors": [{"minorId": "ecbd4eae-ea38-477e-8db6-68944c8221fb"}], "concerns": []}
            """;

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "callId       | 7",
                "occurredAt   | \"yesterday\"",
                "occurredAt   | 1680595080",
                "caller       | {\"category\": \"PASSER_BY\"}",
                "caller       | {}",
                "concerns     | [\"WEATHER\"]",
                "concerns     | null",
                "minors       | {}",
                "minors       | [{\"gender\": \"GIRL\"}]",
                "minors       | [{\"minorId\": \"ecbd4eae-ea38-477e-8db6-68944c8221fb\", \"age\": \"15\"}]",
                "minors       | [{\"minorId\": \"ecbd4eae-ea38-477e-8db6-68944c8221fb\", \"age\": 14.5}]"
            })
    void aMalformedCallFailsAndChangesNothing(String field, String json) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode call = (ObjectNode) mapper.readTree(CALL);
        JsonNode value = mapper.readTree(json);
        call.set(field, value);

        assertThatThrownBy(() -> record(call)).isInstanceOfAny(RuntimeException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void aCallAsPublishedIsKept() throws Exception {
        record((ObjectNode) new ObjectMapper().readTree(CALL));

        assertThat(rows()).isEqualTo(1);
    }

    private static void record(ObjectNode call) throws SQLException {
        DATABASE.apply(List.of(Published.event(CaseEvents.CALL_RECORDED, 1, UUID.randomUUID(), Instant.EPOCH, call)));
    }

    private static long rows() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM case_facts")) {
            row.next();
            return row.getLong(1);
        }
    }
}
