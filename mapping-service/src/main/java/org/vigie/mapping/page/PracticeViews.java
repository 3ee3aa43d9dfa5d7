package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.PracticeStage;
import org.vigie.mapping.page.PracticeSheet.Adopted;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;
import org.vigie.mapping.readmodel.partners.NamedPartner;
import org.vigie.mapping.readmodel.partners.PartnerNames;
import org.vigie.mapping.readmodel.practices.PracticeView;
import org.vigie.theme.Form;
import org.vigie.theme.Pages;

/** Makes the pages of practices that were published, which those see who have a role. Blocks. */
@ApplicationScoped
class PracticeViews {
    private final EntryLists lists;
    private final Practices practices;
    private final PartnerNames names;

    PracticeViews(EntryLists lists, Practices practices, PartnerNames names) {
        this.lists = lists;
        this.practices = practices;
        this.names = names;
    }

    Response list(UriInfo uri, Side side) {
        return Filtered.show(
                uri,
                () -> lists.page(
                        EntrySearch.of(Practices.KIND, uri)
                                .inDepartment()
                                .onTheme()
                                .at(PracticeStage.PUBLISHED),
                        PracticeView.class),
                (form, page) -> Templates.practices(side, form, page.items(), Pages.next(uri, page.next())));
    }

    /** One that is not published is as unknown as any other. */
    Response show(UUID practiceId, Side side) {
        Shared shared = practices
                .find(practiceId)
                .map(Entry::details)
                .filter(practice -> practice.stage() == PracticeStage.PUBLISHED)
                .orElseThrow(() -> Problems.notFound("practice"));
        return Pages.page(200, Templates.practice(side, sheet(shared)));
    }

    private PracticeSheet sheet(Shared shared) {
        return new PracticeSheet(
                shared,
                names.of(shared.details().partnerIds()),
                shared.adoptions().stream().map(this::adopted).toList());
    }

    private Adopted adopted(Adoption adoption) {
        @Nullable UUID partnerId = adoption.partnerId();
        List<NamedPartner> by = partnerId == null ? List.of() : names.of(List.of(partnerId));
        return new Adopted(adoption.department(), adoption.adoptedOn(), by.isEmpty() ? null : by.getFirst());
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance practices(Side side, Form form, List<PracticeView> practices, String next);

        static native TemplateInstance practice(Side side, PracticeSheet sheet);
    }
}
