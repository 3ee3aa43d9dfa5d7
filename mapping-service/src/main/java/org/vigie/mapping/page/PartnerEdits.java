package org.vigie.mapping.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.adapter.http.PartnerCommandResource;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormResult;

/** Gives what is said in the form of a partner to the API's own resource. Blocks. */
@ApplicationScoped
class PartnerEdits {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private final Partners partners;
    private final PartnerCommandResource resource;
    private final FormCommands commands;

    PartnerEdits(Partners partners, PartnerCommandResource resource, FormCommands commands) {
        this.partners = partners;
        this.resource = resource;
        this.commands = commands;
    }

    Optional<Entry<OnTheMap>> find(UUID partnerId) {
        return partners.find(partnerId);
    }

    /** The form as the entry fills it in; blank for a partner that is not there yet. */
    PartnerEdit standing(UUID partnerId) {
        return find(partnerId)
                .map(entry -> PartnerShowing.of(entry.details().details(), entry.version()))
                .orElseGet(PartnerEdit::blank);
    }

    /** Whether nothing was typed that the entry does not say. */
    boolean saysWhatStands(UUID partnerId, PartnerEdit edit) {
        return EditMerge.differing(edit, standing(partnerId)).isEmpty();
    }

    /** Whether the entry was erased, so that nothing more can be said of it. */
    boolean isErased(UUID partnerId) {
        return find(partnerId).filter(entry -> entry.details().isErased()).isPresent();
    }

    /** Whether nobody has changed the entry since the form was shown. */
    boolean restsOnWhatStands(UUID partnerId, PartnerEdit edit) {
        return version(edit).equals(version(standing(partnerId)));
    }

    /** Puts the entry in place of the one that the form rests on. */
    FormResult save(UUID partnerId, PartnerEdit edit) {
        byte[] body = PartnerJson.of(edit).toString().getBytes(StandardCharsets.UTF_8);
        String ifMatch = '"' + version(edit) + '"';
        return commands.of(() -> put(partnerId, body, ifMatch), FormTexts.OF_PARTNERS);
    }

    private Response put(UUID partnerId, byte[] body, String ifMatch) {
        try {
            return resource.put(partnerId.toString(), body, ifMatch)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** What a form comes to whose entry was changed meanwhile. */
    EditMerge merge(UUID partnerId, PartnerEdit edit) {
        return find(partnerId)
                .map(entry -> EditMerge.of(
                        edit, base(partnerId, version(edit)), entry.details().details(), entry.version()))
                .orElseGet(() -> new EditMerge(edit.at(0), List.of(), false));
    }

    /** What the version said on which the form rests; null when there was none. */
    private @Nullable PartnerDetails base(UUID partnerId, String version) {
        return version.isEmpty()
                ? null
                : partners.detailsAt(partnerId, Long.parseLong(version)).orElse(null);
    }

    /** The version that the form rests on; what is no version matches none. */
    private static String version(PartnerEdit edit) {
        String version = edit.fields().text(PartnerEdit.VERSION);
        return VERSION.matcher(version).matches() ? version : "";
    }
}
