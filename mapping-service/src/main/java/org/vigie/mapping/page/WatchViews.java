package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Page;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;
import org.vigie.mapping.readmodel.partners.NamedPartner;
import org.vigie.mapping.readmodel.partners.PartnerNames;
import org.vigie.mapping.readmodel.watchnotes.TrendPeriod;
import org.vigie.mapping.readmodel.watchnotes.WatchNoteTrend;
import org.vigie.mapping.readmodel.watchnotes.WatchNoteView;
import org.vigie.theme.Form;
import org.vigie.theme.Pages;

/** Makes the pages of watch notes. Blocks. */
@ApplicationScoped
class WatchViews {
    private final EntryLists lists;
    private final WatchNotes notes;
    private final WatchNoteTrend trend;
    private final PartnerNames names;
    private final PartnerMerges merges;
    private final InstantSource clock;

    WatchViews(
            EntryLists lists,
            WatchNotes notes,
            WatchNoteTrend trend,
            PartnerNames names,
            PartnerMerges merges,
            InstantSource clock) {
        this.lists = lists;
        this.notes = notes;
        this.trend = trend;
        this.names = names;
        this.merges = merges;
        this.clock = clock;
    }

    Response list(UriInfo uri, Side side) {
        return Filtered.show(
                uri,
                () -> found(uri),
                (form, page) -> Templates.watch(
                        side,
                        form,
                        page.items(),
                        form.errors().isEmpty() && form.value("partner").isEmpty() ? chart(uri) : null,
                        Pages.next(uri, page.next())));
    }

    private Page<WatchNoteView> found(UriInfo uri) {
        Page<WatchNoteView> page = lists.page(
                EntrySearch.of(WatchNotes.KIND, uri)
                        .inPeriod()
                        .inDepartment()
                        .onTheme()
                        .withPartner(id -> merges.book().same(id)),
                WatchNoteView.class);
        period(uri);
        return page;
    }

    private TrendPeriod period(UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        TrendPeriod period = TrendPeriod.read(query, FrenchDay.today(clock));
        query.finishIgnoringUnknown();
        return period;
    }

    private TrendChart chart(UriInfo uri) {
        return TrendChart.of(trend.of(period(uri)));
    }

    Response show(UUID id, Side side, String done) {
        WatchNoteView note = notes.find(id).map(WatchNoteView::of).orElseThrow(() -> Problems.notFound("watch note"));
        return Pages.page(200, Templates.watchNote(side, note, names.of(note.partnerIds()), done));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance watch(
                Side side, Form form, List<WatchNoteView> notes, @Nullable TrendChart chart, String next);

        static native TemplateInstance watchNote(
                Side side, WatchNoteView note, List<NamedPartner> partners, String done);
    }
}
