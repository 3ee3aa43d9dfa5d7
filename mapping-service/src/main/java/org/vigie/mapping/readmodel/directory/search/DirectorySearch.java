package org.vigie.mapping.readmodel.directory.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.readmodel.FoundPartner;
import org.vigie.mapping.readmodel.PartnerFinder;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.DirectoryProjection;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.Rows;

/** Finds partners in the directory, in one query. */
@ApplicationScoped
class DirectorySearch implements PartnerFinder {
    private final Rows rows;
    private final Spelling spelling;
    private final InstantSource clock;
    private final DirectoryProjection projection;
    private final UpToDate lists;

    DirectorySearch(Rows rows, Spelling spelling, InstantSource clock, DirectoryProjection projection, UpToDate lists) {
        this.rows = rows;
        this.spelling = spelling;
        this.clock = clock;
        this.projection = projection;
        this.lists = lists;
    }

    @Override
    public Page<FoundPartner> find(Wanted wanted, Disclosure disclosure, PageRequest page) {
        lists.await(projection);
        String text = wanted.text();
        SearchStatement statement = new SearchStatement(
                wanted, disclosure.cleared(), text == null ? null : spelling.of(text), clock.instant());
        Query query = statement.query(page.cursor() == null ? null : place(page.cursor()), page.fetch());
        List<Row> found = rows.list(query, row -> row(row, wanted));
        return Page.of(found, page, Row::cursor).map(Row::partner);
    }

    /** Where a page begins: the sort keys of the row before. */
    record Place(long rank, long metres, String sortKey, UUID partnerId) {}

    private record Row(Place place, FoundPartner partner) {
        Cursor cursor() {
            return Cursor.of(place.rank(), place.metres(), place.sortKey(), place.partnerId());
        }
    }

    private static Place place(Cursor cursor) {
        return new Place(cursor.number(0), cursor.number(1), cursor.text(2), cursor.uuid(3));
    }

    private static Row row(ResultSet row, Wanted wanted) throws SQLException {
        Place place = new Place(
                row.getLong("rank"),
                row.getLong("metres"),
                row.getString("sort_key"),
                row.getObject("partner_id", UUID.class));
        return new Row(
                place,
                new FoundPartner(
                        place.partnerId(),
                        Reasons.of(wanted, place.rank(), place.metres(), ids(row.getArray("services")))));
    }

    private static List<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
