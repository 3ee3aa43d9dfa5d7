package org.vigie.mapping.readmodel;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Entry;

/** What is asked of entries, whatever their kind, as far as whoever asks may read of them. Blocks. */
@Singleton
public class EntryLists {
    private final EntriesProjection projection;
    private final UpToDate upToDate;
    private final Clearance clearance;

    EntryLists(EntriesProjection projection, UpToDate upToDate, Clearance clearance) {
        this.projection = projection;
        this.upToDate = upToDate;
        this.clearance = clearance;
    }

    /** The page that was asked for, with all that was answered before. */
    public <V extends ListedEntry> Page<V> page(EntrySearch search, Class<V> view) {
        PageRequest page = search.page();
        await();
        return search.rows(page).map(row -> view.cast(shown(ViewJson.read(row.view, view))));
    }

    /** The same of entries of several kinds. */
    public Page<ListedEntry> page(EntrySearch search) {
        PageRequest page = search.page();
        await();
        return search.rows(page).map(row -> shown(projection.read(row.kind, row.view)));
    }

    /** These entries, by their ids, as far as the list has them. */
    public Map<UUID, ListedEntry> of(Collection<UUID> ids) {
        return EntryRow.<EntryRow>list("entryId in ?1", ids).stream()
                .collect(Collectors.toMap(row -> row.entryId, row -> shown(projection.read(row.kind, row.view))));
    }

    private ListedEntry shown(ListedEntry entry) {
        return clearance.readsMinutes() ? entry : entry.withoutTexts();
    }

    /** Waits until the lists show all that was answered before. */
    public void await() {
        upToDate.await(projection);
    }

    /**
     * One entry, its version as ETag.
     *
     * @param what it is, as in "There is no such case."
     */
    public <D> Response one(Optional<Entry<D>> found, Function<Entry<D>, ? extends ListedEntry> view, String what) {
        Entry<D> entry = found.orElseThrow(() -> Problems.notFound(what));
        return Response.ok(shown(view.apply(entry)))
                .header(HttpHeaders.ETAG, new EntityVersion(entry.version()).etag())
                .build();
    }
}
