package org.vigie.referral.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.referral.adapter.http.ChannelTestResource;
import org.vigie.referral.adapter.http.ChannelTestResource.TestedChannel;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Prosecutors;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /autorites/{code}}: one authority, how it became so, what is planned; and whether its channels work. */
@Path("/autorites/{code}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class AuthorityPage {
    private final Authorities authorities;
    private final DirectoryEntries entries;
    private final Prosecutors prosecutors;
    private final Worklist worklist;
    private final ChannelTestResource tests;
    private final FormTokens forms;
    private final Clock clock;

    AuthorityPage(
            Authorities authorities,
            DirectoryEntries entries,
            Prosecutors prosecutors,
            Worklist worklist,
            ChannelTestResource tests,
            FormTokens forms,
            Clock clock) {
        this.authorities = authorities;
        this.entries = entries;
        this.prosecutors = prosecutors;
        this.worklist = worklist;
        this.tests = tests;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * What became of a test message.
     *
     * @param tested null when none was sent, since the channels are not those that the page showed
     */
    public record Test(int place, @Nullable TestedChannel tested) {
        /** The channel as people count. */
        public int number() {
            return place + 1;
        }
    }

    /** The prosecutors' offices of one of its departments. */
    public record Offices(String department, List<ProsecutorOffice> offices) {}

    /** How many referrals it has to deal with. */
    public record Load(long unacknowledged, long overdue) {}

    @GET
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code, @QueryParam("fait") @Nullable String done) {
        return show(200, entries.find(code, false), Done.words(done), null);
    }

    /** Sends a test message by one of the channels that the page showed, which its form names by place and digest. */
    @POST
    @Path("essais")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response test(@PathParam("code") String code, byte[] body) {
        FormFields fields = forms.read(body);
        DirectoryEntry entry = entries.find(code, false);
        int place = place(fields.text("channel"));
        if (!fields.text("shown").equals(digest(entry))) {
            return show(409, entry, "", new Test(place, null));
        }
        byte[] wanted = JsonNodeFactory.instance
                .objectNode()
                .put("channel", place)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            return show(200, entry, "", new Test(place, tests.test(code, wanted)));
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() == 422) {
                return show(409, entry, "", new Test(place, null));
            }
            throw problem;
        }
    }

    private static int place(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static String digest(DirectoryEntry entry) {
        return AuthorityForm.showing(entry).fields().text("shown");
    }

    private Response show(int status, DirectoryEntry entry, String done, @Nullable Test test) {
        Authority authority = entry.authority();
        if (authority == null) {
            throw Problems.notFound("authority");
        }
        Instant now = clock.instant();
        String code = entry.code();
        return Pages.page(
                status,
                Templates.authority(
                        authority,
                        digest(entry),
                        entries.planned(code).orElse(null),
                        EditLine.of(code, authorities.history(code)),
                        authority.departments().stream().map(this::offices).toList(),
                        new Load(count(View.NEW, code, now), count(View.OVERDUE, code, now)),
                        done,
                        test));
    }

    private Offices offices(String department) {
        return new Offices(department, prosecutors.of(department).state());
    }

    private long count(View view, String code, Instant now) {
        return worklist.count(new Filter(view, null, null, code, null), now);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance authority(
                Authority authority,
                String shown,
                @Nullable DirectoryEntry planned,
                List<EditLine> edits,
                List<Offices> prosecutors,
                Load load,
                String done,
                @Nullable Test test);
    }
}
