package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.intake.readmodel.cases.NextContactItem;
import org.vigie.intake.readmodel.cases.NextContactsResource;
import org.vigie.theme.Pages;

/** {@code /prochains-contacts}: all that is promised, what is due first comes first. */
@Path("/prochains-contacts")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class ContactsPage {
    private final NextContactsResource contacts;

    ContactsPage(NextContactsResource contacts) {
        this.contacts = contacts;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Page<NextContactItem> page = contacts.list(uri);
        return Pages.page(200, Templates.contacts(page.items(), Pages.next(uri, page.next())));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance contacts(List<NextContactItem> items, String next);
    }
}
