package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.application.draft.Draft;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** Shows the form of a partner, and what its drafts ask. Blocks. */
@ApplicationScoped
class PartnerForms {
    private static final FormError ERASED = new FormError(
            "",
            "Les contacts de cette fiche et ce qui y était confidentiel ont été effacés : elle ne se modifie plus, et rien n’est gardé"
                    + " de ce qui est tapé ici. Si l’acteur aide toujours, ouvrez-lui une nouvelle fiche.");

    private final PartnerEdits edits;

    PartnerForms(PartnerEdits edits) {
        this.edits = edits;
    }

    /** The form as the entry fills it in; blank for a partner that is not there yet. */
    Response asItStands(UUID partnerId) {
        return show(200, partnerId, edits.standing(partnerId), DraftNotice.NONE, List.of());
    }

    Response show(int status, UUID partnerId, PartnerEdit edit, DraftNotice draft, List<FormError> errors) {
        return show(status, partnerId, edit, draft, errors, List.of());
    }

    Response show(
            int status,
            UUID partnerId,
            PartnerEdit edit,
            DraftNotice draft,
            List<FormError> errors,
            List<EditConflict> conflicts) {
        boolean known = edits.find(partnerId).isPresent();
        boolean erased = edits.isErased(partnerId);
        Form form = new Form(edit.shown(), erased ? List.of(ERASED) : errors);
        return Pages.page(
                status,
                Templates.partnerForm(
                        Side.OF_THE_SERVICE,
                        new PartnerFormView(
                                partnerId,
                                known,
                                form,
                                EditParts.of(edit),
                                conflicts,
                                erased ? DraftNotice.NONE : draft)));
    }

    /** The form as the draft has it; where the entry was changed meanwhile, as a form that was sent too late. */
    Response takenUp(Draft draft, boolean justKept) {
        PartnerEdit typed = PartnerDrafts.form(draft);
        if (edits.restsOnWhatStands(draft.partnerId(), typed)) {
            DraftNotice notice = justKept ? DraftNotice.kept(draft) : DraftNotice.takenUp(draft, false);
            return show(200, draft.partnerId(), typed, notice, List.of());
        }
        EditMerge merge = edits.merge(draft.partnerId(), typed);
        return show(
                200, draft.partnerId(), merge.edit(), DraftNotice.takenUp(draft, true), List.of(), merge.conflicts());
    }

    /** Whether to go on from the draft or from the entry. */
    Response choice(Draft draft) {
        PartnerEdit typed = PartnerDrafts.form(draft);
        PartnerEdit standing = edits.standing(draft.partnerId());
        return Pages.page(
                200,
                Templates.draftChoice(
                        Side.OF_THE_SERVICE,
                        draft,
                        edits.find(draft.partnerId()).isPresent(),
                        typed.fields().text("name"),
                        EditMerge.differing(typed, standing)));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance partnerForm(Side side, PartnerFormView view);

        static native TemplateInstance draftChoice(
                Side side, Draft draft, boolean known, String name, List<String> parts);
    }
}
