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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.ProsecutorsResource;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Prosecutors;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.territories.Territories;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormRows;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /parquets/{department}}: a coordinator enters whom to tell of a child in grave and immediate danger there (CASF L226-4). */
@Path("/parquets/{department}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class ProsecutorsPage {
    private static final FormError CHANGED_MEANWHILE = new FormError(
            "",
            "Les parquets viennent d’être modifiés par ailleurs, et rien n’est enregistré : voici ceux qui y sont maintenant."
                    + " Refaites votre modification si elle reste utile.");

    private final Prosecutors prosecutors;
    private final ProsecutorsResource resource;
    private final Authorities authorities;
    private final FormCommands moves;
    private final FormTokens forms;

    ProsecutorsPage(
            Prosecutors prosecutors,
            ProsecutorsResource resource,
            Authorities authorities,
            FormCommands moves,
            FormTokens forms) {
        this.prosecutors = prosecutors;
        this.resource = resource;
        this.authorities = authorities;
        this.moves = moves;
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public Response blank(@PathParam("department") String department, @QueryParam("fait") @Nullable String done) {
        if (!Territories.isDepartment(department)) {
            throw Problems.notFound("department");
        }
        return show(200, department, standing(department), List.of(), Done.words(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(@PathParam("department") String department, byte[] body) {
        FormFields fields = forms.read(body);
        ProsecutorsForm form = ProsecutorsForm.sent(fields);
        Optional<FormRows> changed = form.offices().pressed(fields, _ -> Map.of());
        if (changed.isPresent()) {
            return show(200, department, form.with(changed.get()), List.of(), "");
        }
        byte[] offices = form.request().toString().getBytes(StandardCharsets.UTF_8);
        FormResult result =
                moves.of(() -> resource.put(department, MoveForm.ifMatch(fields), offices), FormTexts.OF_PROSECUTORS);
        if (result.isDone()) {
            return Pages.then("/parquets/" + department + "?fait=" + Done.PROSECUTORS);
        }
        if (result.status() != 412) {
            return show(result.status(), department, form, result.errors(), "");
        }
        ProsecutorsForm standing = standing(department);
        return form.restsOn(standing)
                ? show(412, department, form.at(prosecutors.of(department).version()), result.errors(), "")
                : show(412, department, standing, List.of(CHANGED_MEANWHILE), "");
    }

    private ProsecutorsForm standing(String department) {
        var stored = prosecutors.of(department);
        return ProsecutorsForm.showing(stored.state(), stored.version());
    }

    private Response show(int status, String department, ProsecutorsForm form, List<FormError> errors, String done) {
        List<Authority> receiving = authorities.directory().authorities().stream()
                .filter(authority -> authority.departments().contains(department))
                .toList();
        return Pages.page(
                status,
                Templates.prosecutors(
                        new Form(form.shown(), errors),
                        department,
                        form.rows(),
                        form.offices().touched(),
                        receiving,
                        done));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance prosecutors(
                Form form,
                String department,
                List<OfficeRow> offices,
                int touched,
                List<Authority> authorities,
                String done);
    }
}
