package org.vigie.mapping.adapter.postgres;

import static org.vigie.mapping.adapter.postgres.Prepared.prepared;
import static org.vigie.mapping.adapter.postgres.Prepared.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.draft.DraftStore;
import org.vigie.mapping.application.draft.SealedDraft;

/** Drafts in {@code partner_draft}. */
@ApplicationScoped
class PostgresDraftStore implements DraftStore {
    private static final String FIND = """
            SELECT partner_id, revision, saved_at, form FROM partner_draft
             WHERE owner = ? AND saved_at >= ? AND (?::uuid IS NULL OR partner_id = ?)
             ORDER BY saved_at DESC, partner_id
            """;

    /** Who comes second finds another revision than the one that its form goes on from, and changes nothing. */
    private static final String KEEP = """
            INSERT INTO partner_draft (owner, partner_id, revision, saved_at, form)
            SELECT ?, ?, ?, ?, ?
             WHERE (SELECT count(*) FROM partner_draft WHERE owner = ? AND saved_at >= ? AND partner_id <> ?) < ?
            ON CONFLICT (owner, partner_id) DO UPDATE
               SET revision = excluded.revision, saved_at = excluded.saved_at, form = excluded.form
             WHERE partner_draft.revision = ? OR partner_draft.saved_at < ?
            """;

    private static final String DISCARD = "DELETE FROM partner_draft WHERE owner = ? AND partner_id = ?";
    private static final String DISCARD_REVISION = DISCARD + " AND revision = ?";
    private static final String FORGET = "DELETE FROM partner_draft WHERE partner_id = ?";
    private static final String EXPIRE = "DELETE FROM partner_draft WHERE saved_at < ?";

    private final DataSource database;

    PostgresDraftStore(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SealedDraft> find(String owner, UUID partnerId, Instant since) {
        return read(owner, since, partnerId).stream().findFirst();
    }

    @Override
    public List<SealedDraft> ofOwner(String owner, Instant since) {
        return read(owner, since, null);
    }

    private List<SealedDraft> read(String owner, Instant since, @Nullable UUID partnerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = prepared(connection, FIND, owner, utc(since), partnerId, partnerId);
                ResultSet rows = find.executeQuery()) {
            List<SealedDraft> drafts = new ArrayList<>();
            while (rows.next()) {
                drafts.add(new SealedDraft(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getBytes(4)));
            }
            return drafts;
        } catch (SQLException e) {
            throw new IllegalStateException("drafts cannot be read now", e);
        }
    }

    @Override
    public boolean keep(String owner, SealedDraft draft, @Nullable UUID over, Instant since, int most) {
        return 0
                < write(
                        KEEP,
                        owner,
                        draft.partnerId(),
                        draft.revision(),
                        utc(draft.savedAt()),
                        draft.form(),
                        owner,
                        utc(since),
                        draft.partnerId(),
                        most,
                        over,
                        utc(since));
    }

    @Override
    public void discard(String owner, UUID partnerId) {
        write(DISCARD, owner, partnerId);
    }

    @Override
    public void discard(String owner, UUID partnerId, UUID revision) {
        write(DISCARD_REVISION, owner, partnerId, revision);
    }

    @Override
    public void forget(UUID partnerId) {
        write(FORGET, partnerId);
    }

    @Override
    public void expire(Instant before) {
        write(EXPIRE, utc(before));
    }

    private int write(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("drafts cannot be written now", e);
        }
    }
}
