package org.vigie.mapping.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.PracticeStage;
import org.vigie.mapping.page.PracticeSheet.Adopted;
import org.vigie.mapping.page.PracticeSheet.Named;
import org.vigie.mapping.readmodel.EntryLists;
import org.vigie.mapping.readmodel.EntrySearch;
import org.vigie.mapping.readmodel.practices.PracticeView;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** Makes the pages of practices that were published, which those see who have a role. Blocks. */
@ApplicationScoped
class PracticeViews {
    private static final FormError WRONG_FILTER =
            new FormError("", "Un filtre n’est pas compris. Choisissez dans les listes, ou affichez tout.");

    private final EntryLists lists;
    private final Practices practices;
    private final Partners partners;
    private final PartnerMerges merges;

    PracticeViews(EntryLists lists, Practices practices, Partners partners, PartnerMerges merges) {
        this.lists = lists;
        this.practices = practices;
        this.partners = partners;
        this.merges = merges;
    }

    Response list(UriInfo uri, Side side) {
        FormFields asked = FormFields.of(uri.getQueryParameters());
        try {
            Page<PracticeView> page = lists.page(
                    EntrySearch.of(Practices.KIND, uri).inDepartment().onTheme().at(PracticeStage.PUBLISHED),
                    PracticeView.class);
            Form form = new Form(asked, List.of());
            return Pages.page(200, Templates.practices(side, form, page.items(), Pages.next(uri, page.next())));
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return Pages.page(422, Templates.practices(side, new Form(asked, List.of(WRONG_FILTER)), List.of(), ""));
        }
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
                shared.details().partnerIds().stream()
                        .map(this::named)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                shared.adoptions().stream().map(this::adopted).toList());
    }

    private Adopted adopted(Adoption adoption) {
        @Nullable UUID partnerId = adoption.partnerId();
        @Nullable Named by = partnerId == null ? null : named(partnerId).orElse(null);
        return new Adopted(adoption.department(), adoption.adoptedOn(), by);
    }

    /** A partner's name is what everybody with a role may know of it. */
    private Optional<Named> named(UUID partnerId) {
        return partners.find(merges.book().standsFor(partnerId))
                .map(entry -> new Named(entry.id(), entry.details().details().name()));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance practices(Side side, Form form, List<PracticeView> practices, String next);

        static native TemplateInstance practice(Side side, PracticeSheet sheet);
    }
}
