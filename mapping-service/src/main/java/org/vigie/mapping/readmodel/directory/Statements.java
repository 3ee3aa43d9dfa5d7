package org.vigie.mapping.readmodel.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that write the directory, prepared once a batch. */
final class Statements implements AutoCloseable {
    /** From the most telling text to the least. */
    private static final String WORDS = """
            setweight(to_tsvector('public.vigie_french', ?), 'A') || setweight(to_tsvector('public.vigie_french', ?), 'B')
            || setweight(to_tsvector('public.vigie_french', ?), 'C') || setweight(to_tsvector('public.vigie_french', ?), 'D')
            """;

    private static final List<String> TABLES = List.of(
            "listed_partner", "listed_service", "listed_place", "listed_service_place", "listed_hours", "listed_word");
    private static final String PARTNER = """
            INSERT INTO listed_partner (partner_id, modified_at, level, closed_on, assured_on, verify_by, name, plain_name, sort_key, kind,
                                        sector, scope, departments, words_public, words_professionals, words_service, public_details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %1$s, %1$s, %1$s, ?)
            """.formatted(WORDS);
    private static final String SERVICE = """
            INSERT INTO listed_service (partner_id, service_id, public_id, level, sort_key, themes, terms, minimum_age, maximum_age,
                                        genders, departments, everywhere, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)
            """.formatted(WORDS);
    private static final String PLACE = """
            INSERT INTO listed_place (partner_id, place_id, public_id, level, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String SERVICE_PLACE = """
            INSERT INTO listed_service_place (partner_id, service_id, place_id, public_id, level) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String HOURS = """
            INSERT INTO listed_hours (partner_id, service_id, level, opens_in_week, minutes, valid_from, valid_to, zone)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WORD =
            "INSERT INTO listed_word (partner_id, word) SELECT ?, unnest(?::text[]) ON CONFLICT DO NOTHING";
    private static final String MERGE = "INSERT INTO merged_partner (partner_id) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String UNMERGE = "DELETE FROM merged_partner WHERE partner_id = ?";
    private static final String IS_MERGED = "SELECT FROM merged_partner WHERE partner_id = ?";
    private static final String TAKEN = """
            SELECT public_id FROM listed_service WHERE public_id = ANY (?)
            UNION SELECT public_id FROM listed_place WHERE public_id = ANY (?)
            """;

    private final List<PreparedStatement> deletes = new ArrayList<>();
    private final PreparedStatement partner;
    private final PreparedStatement service;
    private final PreparedStatement place;
    private final PreparedStatement servicePlace;
    private final PreparedStatement hours;
    private final PreparedStatement word;
    private final PreparedStatement taken;
    private final PreparedStatement merge;
    private final PreparedStatement unmerge;
    private final PreparedStatement isMerged;

    Statements(Connection transaction) throws SQLException {
        for (String table : TABLES) {
            deletes.add(transaction.prepareStatement("DELETE FROM " + table + " WHERE partner_id = ?"));
        }
        partner = transaction.prepareStatement(PARTNER);
        service = transaction.prepareStatement(SERVICE);
        place = transaction.prepareStatement(PLACE);
        servicePlace = transaction.prepareStatement(SERVICE_PLACE);
        hours = transaction.prepareStatement(HOURS);
        word = transaction.prepareStatement(WORD);
        taken = transaction.prepareStatement(TAKEN);
        merge = transaction.prepareStatement(MERGE);
        unmerge = transaction.prepareStatement(UNMERGE);
        isMerged = transaction.prepareStatement(IS_MERGED);
    }

    List<PreparedStatement> deletes() {
        return deletes;
    }

    PreparedStatement partner() {
        return partner;
    }

    PreparedStatement service() {
        return service;
    }

    PreparedStatement place() {
        return place;
    }

    PreparedStatement servicePlace() {
        return servicePlace;
    }

    PreparedStatement hours() {
        return hours;
    }

    /** Takes words that are known, too. */
    PreparedStatement word() {
        return word;
    }

    /** Which of the ids, given twice, are in use. */
    PreparedStatement taken() {
        return taken;
    }

    PreparedStatement merge() {
        return merge;
    }

    PreparedStatement unmerge() {
        return unmerge;
    }

    PreparedStatement isMerged() {
        return isMerged;
    }

    static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        bind(statement, values);
        statement.executeUpdate();
    }

    /** The same with the next {@link #flush}. */
    static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        bind(statement, values);
        statement.addBatch();
    }

    /** Writes what was added. */
    void flush() throws SQLException {
        for (PreparedStatement insert : List.of(partner, place, service, servicePlace, hours, word)) {
            insert.executeBatch();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Query.bind(statement.getConnection(), statement, index + 1, values[index]);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement delete : deletes) {
            delete.close();
        }
        for (PreparedStatement statement :
                List.of(partner, service, place, servicePlace, hours, word, taken, merge, unmerge, isMerged)) {
            statement.close();
        }
    }
}
