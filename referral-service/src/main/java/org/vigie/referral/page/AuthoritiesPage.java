package org.vigie.referral.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.AuthorityPutResource;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.Pages;

/** {@code /autorites}: the directory, and where an authority is looked for or added. */
@Path("/autorites")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class AuthoritiesPage {
    private static final FormError NO_CODE =
            new FormError("code", "Indiquez un code : un chiffre puis 1 à 4 chiffres ou capitales, comme 984X.");

    private final Authorities authorities;

    AuthoritiesPage(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * All authorities, or those that {@code words} name by name, code or department, whatever the accents.
     *
     * @param code of one to be added
     */
    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("q") @Nullable String words, @QueryParam("code") @Nullable String code) {
        return code == null ? show(200, words == null ? "" : words, "", List.of()) : add(code.strip());
    }

    private Response add(String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        return AuthorityPutResource.isCode(wanted)
                ? Pages.then("/autorites/" + wanted + "/modification")
                : show(422, "", code, List.of(NO_CODE));
    }

    private Response show(int status, String words, String code, List<FormError> errors) {
        List<String> wanted = Stream.of(plain(words).split("\\W+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Authority> found = authorities.directory().authorities().stream()
                .filter(authority -> wanted.stream().allMatch(plain(described(authority))::contains))
                .sorted(Comparator.comparing(Authority::code))
                .toList();
        FormFields fields = FormFields.of(Map.of("q", List.of(words), "code", List.of(code)));
        return Pages.page(status, Templates.authorities(new Form(fields, errors), found, !wanted.isEmpty()));
    }

    private static String described(Authority authority) {
        return authority.departments().stream()
                .map(FrenchFormats::department)
                .collect(Collectors.joining(" ", authority.code() + ' ' + authority.name() + ' ', ""));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance authorities(Form form, List<Authority> authorities, boolean searched);
    }
}
