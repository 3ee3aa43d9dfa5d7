package org.vigie.intake.readmodel.partners;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What events tell of entries that are one partner. All merges are one stream, so they come in order and have one writer. */
final class MergeRows {
    private static final String MERGE = """
            INSERT INTO partner_merge (partner_id, merged_into, stands_for) VALUES (?, ?, ?)
            ON CONFLICT (partner_id) DO UPDATE SET merged_into = excluded.merged_into
            """;
    private static final String UNMERGE = "DELETE FROM partner_merge WHERE partner_id = ?";

    /** Merges are made by people, so there are few, and all chains are followed anew. */
    private static final String FOLLOW = """
            WITH RECURSIVE chain AS (
                SELECT partner_id, merged_into AS stands_for FROM partner_merge
                 UNION
                SELECT chain.partner_id, further.merged_into
                  FROM chain JOIN partner_merge further ON further.partner_id = chain.stands_for)
            UPDATE partner_merge SET stands_for = chain.stands_for FROM chain
             WHERE chain.partner_id = partner_merge.partner_id AND partner_merge.stands_for <> chain.stands_for
               AND NOT EXISTS (SELECT FROM partner_merge further WHERE further.partner_id = chain.stands_for)
            """;

    private MergeRows() {}

    /** Keeps what {@code merges} tell, in their order. */
    static void apply(Connection transaction, List<ReceivedEvent> merges) throws SQLException {
        if (merges.isEmpty()) {
            return;
        }
        try (PreparedStatement merge = transaction.prepareStatement(MERGE);
                PreparedStatement unmerge = transaction.prepareStatement(UNMERGE);
                PreparedStatement follow = transaction.prepareStatement(FOLLOW)) {
            for (ReceivedEvent event : merges) {
                write(event, merge, unmerge);
            }
            follow.executeUpdate();
        }
    }

    private static void write(ReceivedEvent event, PreparedStatement merge, PreparedStatement unmerge)
            throws SQLException {
        UUID partnerId = PartnersProjection.partnerId(event);
        @Nullable UUID into = PartnersProjection.mergedInto(event);
        if (into == null) {
            unmerge.setObject(1, partnerId);
            unmerge.executeUpdate();
        } else {
            merge.setObject(1, partnerId);
            merge.setObject(2, into);
            merge.setObject(3, into);
            merge.executeUpdate();
        }
    }
}
