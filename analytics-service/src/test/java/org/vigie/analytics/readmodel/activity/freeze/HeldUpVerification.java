package org.vigie.analytics.readmodel.activity.freeze;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.http.testing.Tokens;

/** While it is open no verification ends: a table that they read is locked. */
final class HeldUpVerification implements AutoCloseable {
    private final Connection connection;

    private HeldUpVerification(Connection connection) {
        this.connection = connection;
    }

    static HeldUpVerification begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE cohort_cell IN ACCESS EXCLUSIVE MODE");
        }
        return new HeldUpVerification(connection);
    }

    /** Whether somebody waits for the table. */
    boolean holdsSomebodyUp() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** The id of a report that was frozen now. */
    static String frozen() {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"from\": \"2023-04-03\", \"to\": \"2024-04-02\"}")
                .post(FreezesResource.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("freezeId");
    }

    static Response verify(String freezeId) {
        return given().auth().oauth2(Tokens.of("analyst")).get(FreezesResource.PATH + "/" + freezeId + "/verification");
    }
}
