package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseEvent;

/**
 * Finds cases by what their senders call them and what they posted. References are ciphertext in the log and in no table, but ids are made
 * of client and reference: whoever has the reference finds the id.
 */
@ApplicationScoped
class References {
    private static final String CLIENTS = "SELECT client FROM case_client";

    private final DataSource database;
    private final CaseIds ids;
    private final Postings postings;

    References(DataSource database, CaseIds ids, Postings postings) {
        this.database = database;
        this.ids = ids;
        this.postings = postings;
    }

    /** The cases that any client knows by {@code reference}, or in which it posted under it. Blocks. */
    Set<UUID> ofAnyClient(String reference) {
        Set<UUID> cases = new HashSet<>();
        clients().forEach(client -> cases.addAll(of(client, reference)));
        return cases;
    }

    /** The same of {@code client} alone. */
    Set<UUID> of(String client, String reference) {
        Set<UUID> cases = new HashSet<>(Set.of(ids.caseOf(client, reference)));
        for (UUID id : List.of(
                ids.call(client, reference), ids.action(client, reference), ids.nextContact(client, reference))) {
            postings.find(id, CaseEvent.class)
                    .ifPresent(post -> cases.add(post.event().caseId()));
        }
        return cases;
    }

    private List<String> clients() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CLIENTS);
                ResultSet row = select.executeQuery()) {
            List<String> clients = new ArrayList<>();
            while (row.next()) {
                clients.add(row.getString(1));
            }
            return clients;
        } catch (SQLException e) {
            throw new IllegalStateException("the clients could not be read", e);
        }
    }
}
