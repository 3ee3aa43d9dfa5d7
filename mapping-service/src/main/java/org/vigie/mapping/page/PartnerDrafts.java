package org.vigie.mapping.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.FormFields;
import org.vigie.mapping.application.draft.Draft;
import org.vigie.mapping.application.draft.Drafts;
import org.vigie.mapping.application.draft.Drafts.Outcome;

/** The drafts of whoever sends the request, and of nobody else. Blocks. */
@ApplicationScoped
@Named("partnerDrafts")
public class PartnerDrafts {
    private static final String NEW = "0";

    private final Drafts drafts;
    private final PartnerEdits edits;
    private final Client client;

    /** For the container. */
    @Inject
    public PartnerDrafts(Drafts drafts, PartnerEdits edits, Client client) {
        this.drafts = drafts;
        this.edits = edits;
        this.client = client;
    }

    /** All of them, the latest first. */
    public List<MyDraft> mine() {
        return drafts.of(client.id()).stream().map(this::line).toList();
    }

    private MyDraft line(Draft draft) {
        FormFields fields = form(draft).fields();
        return new MyDraft(
                draft.partnerId(),
                fields.text("name"),
                fields.text(PartnerEdit.VERSION).equals(NEW),
                draft.savedAt(),
                drafts.keptUntil(draft));
    }

    Optional<Draft> find(UUID partnerId) {
        return drafts.find(client.id(), partnerId);
    }

    /** The form that the draft was; it goes on from it. */
    static PartnerEdit form(Draft draft) {
        FormFields fields = FormFields.parse(draft.form().getBytes(StandardCharsets.UTF_8));
        return PartnerEdit.sent(
                fields.with(Map.of(PartnerEdit.DRAFT, List.of(draft.revision().toString()))));
    }

    /** Keeps what was typed; empty when nothing is kept of it: it is what the entry says anyway, or the entry was erased, and could never say it. */
    Optional<Outcome> keep(UUID partnerId, byte[] body, PartnerEdit edit) {
        @Nullable UUID over = edit.draft();
        if (edits.saysWhatStands(partnerId, edit) || edits.isErased(partnerId)) {
            forget(partnerId, over);
            return Optional.empty();
        }
        return Optional.of(drafts.keep(client.id(), partnerId, new String(body, StandardCharsets.UTF_8), over));
    }

    /** Throws away what the entry says since, and what this form went on from. */
    void committed(UUID partnerId, PartnerEdit edit) {
        forget(partnerId, edit.draft());
    }

    private void forget(UUID partnerId, @Nullable UUID revision) {
        if (revision != null) {
            drafts.discard(client.id(), partnerId, revision);
        }
    }

    void discard(UUID partnerId) {
        drafts.discard(client.id(), partnerId);
    }
}
