package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.partners.NamedPartner;
import org.vigie.mapping.readmodel.partners.PartnerNames;
import org.vigie.theme.Form;
import org.vigie.theme.FormResult;
import org.vigie.theme.Pages;

/** Makes the pages of work sessions, partner meetings and awareness sessions. Blocks. */
@ApplicationScoped
class GatheringViews {
    private final EntryLists lists;
    private final Gatherings gatherings;
    private final PartnerNames names;
    private final PartnerMerges merges;
    private final InstantSource clock;

    GatheringViews(
            EntryLists lists, Gatherings gatherings, PartnerNames names, PartnerMerges merges, InstantSource clock) {
        this.lists = lists;
        this.gatherings = gatherings;
        this.names = names;
        this.merges = merges;
        this.clock = clock;
    }

    Response list(UriInfo uri, Side side) {
        return Filtered.show(
                uri,
                () -> named(lists.page(EntrySearch.among(GatheringKind.codes(), uri)
                        .inPeriod()
                        .aroundDepartment()
                        .withPartner(id -> merges.book().same(id)))),
                (form, page) ->
                        Templates.gatherings(side, form, page.items(), with(form), Pages.next(uri, page.next())));
    }

    private Page<GatheringSheet> named(Page<ListedEntry> page) {
        return new Page<>(GatheringSheet.of(page.items(), names), page.next());
    }

    /** The partner that is asked for, by name; none when there is none. */
    private List<NamedPartner> with(Form form) {
        String partner = form.value("partner");
        return partner.isEmpty() || !form.errors().isEmpty()
                ? List.of()
                : names.of(List.of(PathIds.uuid(partner, "partner")));
    }

    /** The sheet of one; what was wrong with a form that leads back to it is said there. */
    Response show(UUID id, Side side, String done, FormResult result) {
        ListedEntry entry = gatherings.find(id).orElseThrow(() -> Problems.notFound("gathering"));
        GatheringSheet sheet = GatheringSheet.of(List.of(entry), names).getFirst();
        LocalDate today = FrenchDay.today(clock);
        Form form = new Form(FormFields.of(Map.of()), result.errors());
        return Pages.page(result.status(), Templates.gathering(side, sheet, today, done, form));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance gatherings(
                Side side, Form form, List<GatheringSheet> gatherings, List<NamedPartner> with, String next);

        static native TemplateInstance gathering(
                Side side, GatheringSheet sheet, LocalDate today, String done, Form form);
    }
}
