package org.vigie.mapping.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.Roles;
import org.vigie.mapping.page.corrections.Decided;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.theme.FormResult;
import org.vigie.theme.Pages;

/** {@code /interne…}: the same pages with what is for professionals, as far as the visitor may know of it. */
@Path("/interne")
@Produces(Pages.HTML)
@RolesAllowed({
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.CARTOGRAPHER,
    Roles.ANALYST,
    Roles.DEPARTMENT,
    Roles.CALL_WRITER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@RunOnVirtualThread
public class InsidePages {
    private static final String SAVED = "La fiche est enregistrée.";
    private static final String FOLLOWED_UP = "La suite est notée comme faite aujourd’hui.";

    private final MapViews maps;
    private final Sheets sheets;
    private final TerritoryViews territories;
    private final CoverageViews coverage;
    private final PracticeViews practices;
    private final TodoViews todo;
    private final GatheringViews gatherings;
    private final WatchViews watch;
    private final Clearance clearance;

    InsidePages(
            MapViews maps,
            Sheets sheets,
            TerritoryViews territories,
            CoverageViews coverage,
            PracticeViews practices,
            TodoViews todo,
            GatheringViews gatherings,
            WatchViews watch,
            Clearance clearance) {
        this.maps = maps;
        this.sheets = sheets;
        this.territories = territories;
        this.coverage = coverage;
        this.practices = practices;
        this.todo = todo;
        this.gatherings = gatherings;
        this.watch = watch;
        this.clearance = clearance;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context UriInfo uri) {
        return HomePage.show(maps.of(uri, Side.inside(clearance)));
    }

    /**
     * A partner.
     *
     * @param done what was just done with it
     */
    @GET
    @Path("/acteurs/{id}")
    @Operation(hidden = true)
    public Response sheet(@PathParam("id") String id, @QueryParam("fait") @Nullable String done) {
        String decided = Decided.words(done);
        return SheetPage.show(sheets, id, Side.inside(clearance), done == null || !decided.isEmpty() ? decided : SAVED);
    }

    @GET
    @Path("/territoires/{department}")
    @Operation(hidden = true)
    public Response territory(@PathParam("department") String department) {
        return territories.show(department, Side.inside(clearance));
    }

    @GET
    @Path("/couverture")
    @Operation(hidden = true)
    public Response coverage(@Context UriInfo uri) {
        return coverage.show(uri, Side.inside(clearance));
    }

    /** What was published for others to learn from. Its texts never leave the service, so it has no public side. */
    @GET
    @Path("/pratiques")
    @Operation(hidden = true)
    public Response practices(@Context UriInfo uri) {
        return practices.list(uri, Side.inside(clearance));
    }

    /** One of them. */
    @GET
    @Path("/pratiques/{id}")
    @Operation(hidden = true)
    public Response practice(@PathParam("id") String id) {
        return practices.show(PathIds.uuid(id, "practice"), Side.inside(clearance));
    }

    /** What is to be done since gatherings. */
    @GET
    @Path("/a-faire")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response todo(@Context UriInfo uri, @QueryParam("fait") @Nullable String done) {
        return todo.followUps(uri, Side.inside(clearance), done == null ? "" : FOLLOWED_UP);
    }

    /** Entries that somebody should look after, for those who do. */
    @GET
    @Path("/a-faire/fiches")
    @RolesAllowed({Roles.COORDINATOR, Roles.CARTOGRAPHER})
    @Operation(hidden = true)
    public Response toVerify(@Context UriInfo uri) {
        return todo.toVerify(uri, Side.inside(clearance));
    }

    /** Work sessions, partner meetings and awareness sessions. */
    @GET
    @Path("/rencontres")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response gatherings(@Context UriInfo uri) {
        return gatherings.list(uri, Side.inside(clearance));
    }

    /** One of them. */
    @GET
    @Path("/rencontres/{id}")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response gathering(@PathParam("id") String id, @QueryParam("fait") @Nullable String done) {
        String said = done == null ? "" : done.equals("suite") ? FOLLOWED_UP : SAVED;
        return gatherings.show(PathIds.uuid(id, "gathering"), Side.inside(clearance), said, FormResult.DONE);
    }

    /** What is seen of the phenomenon. */
    @GET
    @Path("/veille")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response watch(@Context UriInfo uri) {
        return watch.list(uri, Side.inside(clearance));
    }

    /** A note of it. */
    @GET
    @Path("/veille/{id}")
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER})
    @Operation(hidden = true)
    public Response watchNote(@PathParam("id") String id, @QueryParam("fait") @Nullable String done) {
        return watch.show(PathIds.uuid(id, "watch note"), Side.inside(clearance), done == null ? "" : SAVED);
    }
}
