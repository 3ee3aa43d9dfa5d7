package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What operators do to the builds of a subscription, in a transaction in which nobody else makes or switches any. */
final class BuildActs {
    private BuildActs() {}

    static ActResult rebuild(Connection transaction, Definition definition, List<BuildRow> rows, OperatorAct.By by)
            throws SQLException {
        Optional<BuildRow> live = rows.stream().filter(BuildRow::live).findFirst();
        if (definition.isPolicy()) {
            return new ActResult.Impossible("A policy is never replayed.");
        }
        if (live.isEmpty() || live.get().build().version() != definition.version()) {
            return new ActResult.Impossible("What is read is of another version than this instance's code has.");
        }
        List<BuildRow> later = rows.stream()
                .filter(row -> row.build().isAfter(live.get().build()))
                .toList();
        if (!later.stream().allMatch(BuildRow::isCancelled)) {
            return new ActResult.Impossible("It is being rebuilt; cancel that, or let it go on.");
        }
        Preparation.removeAll(transaction, later);
        Preparation.addBeside(transaction, live.get().build().next(), live.get().leftBehind());
        return new ActResult.Done(0);
    }

    static ActResult cancel(Connection transaction, Definition definition, List<BuildRow> rows, OperatorAct.By by)
            throws SQLException {
        boolean any = false;
        for (BuildRow row : rows) {
            if (!row.live() && !row.isCancelled()) {
                BuildTable.cancel(transaction, row.build(), by.reason());
                any = true;
            }
        }
        return any ? new ActResult.Done(0) : new ActResult.Impossible("It is not being rebuilt.");
    }

    static ActResult resume(Connection transaction, Definition definition, List<BuildRow> rows, OperatorAct.By by)
            throws SQLException {
        boolean any = false;
        for (BuildRow row : rows) {
            if (row.waitsForOperator()) {
                BuildTable.resume(transaction, row.build(), definition.neverSkipped());
                any = true;
            }
        }
        return any ? new ActResult.Done(0) : new ActResult.Impossible("It is neither stopped nor cancelled.");
    }
}
