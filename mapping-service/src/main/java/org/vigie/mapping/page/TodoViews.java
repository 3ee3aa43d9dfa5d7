package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.verification.VerificationSettings;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.followups.DueDays;
import org.vigie.mapping.readmodel.followups.OpenFollowUpView;
import org.vigie.mapping.readmodel.followups.OpenFollowUps;
import org.vigie.mapping.readmodel.partners.PartnerNames;
import org.vigie.mapping.readmodel.partners.PartnersToVerify;
import org.vigie.mapping.readmodel.partners.ToVerify;
import org.vigie.mapping.readmodel.partners.VerificationItem;
import org.vigie.theme.Form;
import org.vigie.theme.Pages;

/** Makes the pages of what is to be done: since gatherings, and about entries. Blocks. */
@ApplicationScoped
class TodoViews {
    private static final String FOLLOW_UPS = "/interne/a-faire";
    private static final String ENTRIES = "/interne/a-faire/fiches";

    private final OpenFollowUps followUps;
    private final PartnersToVerify partners;
    private final EntryLists lists;
    private final PartnerNames names;
    private final VerificationSettings settings;
    private final Visitor visitor;
    private final InstantSource clock;

    TodoViews(
            OpenFollowUps followUps,
            PartnersToVerify partners,
            EntryLists lists,
            PartnerNames names,
            VerificationSettings settings,
            Visitor visitor,
            InstantSource clock) {
        this.followUps = followUps;
        this.partners = partners;
        this.lists = lists;
        this.names = names;
        this.settings = settings;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** What is to be done since gatherings. */
    Response followUps(UriInfo uri, Side side, String done) {
        return Filtered.show(
                uri,
                () -> lines(uri),
                (form, page) -> Templates.followUps(
                        side,
                        form,
                        tiles(FOLLOW_UPS, form.value("due")),
                        page.items(),
                        Pages.next(uri, page.next()),
                        done));
    }

    private Page<FollowUpLine> lines(UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        FollowUpTime time = query.code("due", FollowUpTime.class);
        query.text("fait", 1_000);
        PageRequest request = query.page();
        query.finish();
        LocalDate today = FrenchDay.today(clock);
        Page<OpenFollowUpView> page =
                followUps.page(time == null ? new DueDays(null, null) : time.days(today), request);
        Map<UUID, ListedEntry> entries = lists.of(
                page.items().stream().map(OpenFollowUpView::entryId).distinct().toList());
        Map<UUID, GatheringSheet> gatherings = GatheringSheet.of(entries.values(), names).stream()
                .collect(Collectors.toMap(sheet -> sheet.gathering().id(), Function.identity()));
        List<FollowUpLine> known = page.items().stream()
                .flatMap(each -> Stream.ofNullable(gatherings.get(each.entryId()))
                        .map(agreedIn ->
                                new FollowUpLine(each, agreedIn, each.dueOn().isBefore(today))))
                .toList();
        return new Page<>(known, page.next());
    }

    /** Entries that somebody should look after. */
    Response toVerify(UriInfo uri, Side side) {
        return Filtered.show(
                uri,
                () -> entries(uri),
                (form, page) -> Templates.toVerify(
                        side, form, tiles(ENTRIES, form.value("state")), page.items(), Pages.next(uri, page.next())));
    }

    private Page<VerificationItem> entries(UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        ToVerify why = query.code("state", ToVerify.class);
        PageRequest request = query.page();
        query.finish();
        return why == null ? partners.page(request) : partners.page(why, request);
    }

    private List<TodoTile> tiles(String page, String chosen) {
        LocalDate today = FrenchDay.today(clock);
        List<TodoTile> tiles = new ArrayList<>();
        for (FollowUpTime time : FollowUpTime.values()) {
            tiles.add(new TodoTile(
                    time.inFrench(),
                    followUps.count(time.days(today)),
                    FOLLOW_UPS + "?due=" + time,
                    time == FollowUpTime.OVERDUE ? "late" : "",
                    page.equals(FOLLOW_UPS) && chosen.equals(time.name())));
        }
        if (visitor.verifies()) {
            for (ToVerify why : ToVerify.values()) {
                tiles.add(new TodoTile(
                        label(why),
                        partners.count(why),
                        ENTRIES + "?state=" + why,
                        why == ToVerify.OVERDUE ? "late" : why == ToVerify.CORRECTED ? "warning" : "",
                        page.equals(ENTRIES) && chosen.equals(why.name())));
            }
        }
        return tiles.stream().map(TodoViews::quietWhenNothing).toList();
    }

    private static TodoTile quietWhenNothing(TodoTile tile) {
        return tile.count() > 0 ? tile : new TodoTile(tile.label(), 0, tile.address(), "", tile.current());
    }

    private String label(ToVerify why) {
        return switch (why) {
            case OVERDUE -> "Fiches dont la vérification est échue";
            case DUE -> "Fiches à vérifier d’ici " + settings.daysAhead() + " jours";
            case PROPOSED -> "Fiches proposées, jamais vérifiées";
            case CORRECTED -> "Fiches avec une correction à relire";
        };
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance followUps(
                Side side, Form form, List<TodoTile> tiles, List<FollowUpLine> lines, String next, String done);

        static native TemplateInstance toVerify(
                Side side, Form form, List<TodoTile> tiles, List<VerificationItem> items, String next);
    }
}
