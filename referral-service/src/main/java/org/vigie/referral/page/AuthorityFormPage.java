package org.vigie.referral.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.AuthorityPutResource;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormRows;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /autorites/{code}/modification}: a coordinator edits an entry of the directory, or what is planned for it ({@code ?prevu=oui}). */
@Path("/autorites/{code}/modification")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class AuthorityFormPage {
    private static final FormError NOTHING_CHANGED = new FormError("", "Rien n’est changé, rien n’est enregistré.");
    private static final FormError CHANGED_MEANWHILE = new FormError(
            "",
            "L’entrée vient d’être modifiée par ailleurs, et rien n’est enregistré : voici comment elle est maintenant."
                    + " Refaites votre modification si elle reste utile.");

    private final DirectoryEntries entries;
    private final AuthorityPutResource authorities;
    private final FormCommands moves;
    private final FormTokens forms;

    AuthorityFormPage(
            DirectoryEntries entries, AuthorityPutResource authorities, FormCommands moves, FormTokens forms) {
        this.entries = entries;
        this.authorities = authorities;
        this.moves = moves;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("code") String code, @QueryParam("prevu") @Nullable String planned) {
        DirectoryEntry entry = entries.find(code, planned != null);
        return show(200, entry, AuthorityForm.showing(entry), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("code") String code, byte[] body) {
        FormFields fields = forms.read(body);
        AuthorityForm form = AuthorityForm.sent(fields);
        DirectoryEntry entry = entries.find(code, form.isOfPlan());
        Optional<FormRows> changed = form.channels().pressed(fields, ChannelRow::blank);
        if (changed.isPresent()) {
            return show(200, entry, form.with(changed.get()), List.of());
        }
        return form.changesNothing() ? show(422, entry, form, List.of(NOTHING_CHANGED)) : save(code, form);
    }

    private Response save(String code, AuthorityForm form) {
        byte[] entry = form.request().toString().getBytes(StandardCharsets.UTF_8);
        FormResult result =
                moves.of(() -> authorities.put(code, MoveForm.ifMatch(form.fields()), entry), FormTexts.OF_AUTHORITIES);
        if (result.isDone()) {
            boolean later = !form.fields().text("effectiveFrom").isEmpty();
            return Pages.then("/autorites/" + code + "?fait=" + (later ? Done.PLANNED : Done.EDITED));
        }
        DirectoryEntry now = entries.find(code, form.isOfPlan());
        if (result.status() != 412) {
            return show(result.status(), now, form, result.errors());
        }
        AuthorityForm standing = AuthorityForm.showing(now);
        return form.restsOn(standing)
                ? show(412, now, form.at(now.version()), result.errors())
                : show(412, now, standing, List.of(CHANGED_MEANWHILE));
    }

    private static Response show(int status, DirectoryEntry entry, AuthorityForm form, List<FormError> errors) {
        return Pages.page(
                status,
                Templates.authorityForm(
                        new Form(form.shown(), errors),
                        entry,
                        form.channelRows(),
                        form.channels().touched(),
                        form.isOfPlan()));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance authorityForm(
                Form form, DirectoryEntry entry, List<ChannelRow> channels, int touched, boolean ofPlan);
    }
}
