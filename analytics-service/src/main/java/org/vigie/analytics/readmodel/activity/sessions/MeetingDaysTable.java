package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.MeetingContributions;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.PartnerMerge;

/** The days on which each partner was met. Another instance may hold sessions of the same partner, so a partner is locked first. */
final class MeetingDaysTable {
    private static final String MEET = """
            INSERT INTO met_partner (partner_id)
            SELECT * FROM unnest(?::uuid[]) AS partner (id) ORDER BY id
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK =
            "SELECT partner_id FROM met_partner WHERE partner_id = ANY (?) ORDER BY partner_id FOR UPDATE";
    private static final String READ =
            "SELECT partner_id, day, sessions FROM met_partner_day WHERE partner_id = ANY (?)";
    private static final String WRITE = """
            INSERT INTO met_partner_day (partner_id, day, sessions)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::int[])
            ON CONFLICT (partner_id, day) DO UPDATE SET sessions = met_partner_day.sessions + EXCLUDED.sessions
            """;
    private static final String FORGET = "DELETE FROM met_partner_day WHERE partner_id = ANY (?) AND sessions = 0";

    private final PartnerMergesTable merges = new PartnerMergesTable();

    /**
     * Changes the days by {@code sessions}, and which entries are one partner by {@code told}; adds what that changes for the counters to {@code
     * change}. Groups are told by another partition than sessions, so that either may come first: both are kept as told.
     */
    void apply(
            Connection transaction,
            Map<UUID, Map<LocalDate, Integer>> sessions,
            List<PartnerMerge> told,
            Contributions change)
            throws SQLException {
        Set<UUID> touched = new TreeSet<>(sessions.keySet());
        told.forEach(merge -> touched.addAll(List.of(merge.partner(), merge.into())));
        if (touched.isEmpty()) {
            return;
        }
        if (told.isEmpty()) {
            merges.share(transaction);
        } else {
            merges.change(transaction);
        }
        PartnerGroups before = new PartnerGroups(merges.groups(transaction, touched));
        Set<UUID> members = before.with(touched);
        Array partners = transaction.createArrayOf("uuid", members.toArray());
        execute(transaction, MEET, partners);
        execute(transaction, LOCK, partners);
        Map<UUID, SortedMap<LocalDate, Integer>> days = read(transaction, partners);
        before.metOn(members, days).forEach(met -> change.subtractAll(MeetingContributions.of(met)));
        merges.write(transaction, told);
        sessions.forEach((partner, changes) -> {
            SortedMap<LocalDate, Integer> its = days.computeIfAbsent(partner, absent -> new TreeMap<>());
            changes.forEach((day, amount) -> its.merge(day, amount, MeetingChanges::sum));
        });
        before.after(told).metOn(members, days).forEach(met -> change.addAll(MeetingContributions.of(met)));
        write(transaction, sessions);
        execute(transaction, FORGET, partners);
    }

    private static void execute(Connection transaction, String sql, Array partners) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setArray(1, partners);
            statement.execute();
        }
    }

    private static Map<UUID, SortedMap<LocalDate, Integer>> read(Connection transaction, Array partners)
            throws SQLException {
        Map<UUID, SortedMap<LocalDate, Integer>> days = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(READ)) {
            statement.setArray(1, partners);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.computeIfAbsent(rows.getObject(1, UUID.class), absent -> new TreeMap<>())
                            .put(rows.getObject(2, LocalDate.class), rows.getInt(3));
                }
            }
        }
        return days;
    }

    private static void write(Connection transaction, Map<UUID, Map<LocalDate, Integer>> sessions) throws SQLException {
        List<UUID> partners = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<Integer> amounts = new ArrayList<>();
        sessions.forEach((partner, changes) -> changes.forEach((day, amount) -> {
            partners.add(partner);
            days.add(day);
            amounts.add(amount);
        }));
        try (PreparedStatement statement = transaction.prepareStatement(WRITE)) {
            statement.setArray(1, transaction.createArrayOf("uuid", partners.toArray()));
            statement.setArray(2, transaction.createArrayOf("date", days.toArray()));
            statement.setArray(3, transaction.createArrayOf("int", amounts.toArray()));
            statement.executeUpdate();
        }
    }
}
