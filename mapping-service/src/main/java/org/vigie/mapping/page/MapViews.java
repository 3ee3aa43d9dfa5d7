package org.vigie.mapping.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.readmodel.CommuneNames;
import org.vigie.mapping.readmodel.Near;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.map.DepartmentCounts;
import org.vigie.mapping.readmodel.directory.map.MapLine;
import org.vigie.mapping.readmodel.directory.map.MapReader;
import org.vigie.territories.Territories;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.Pages;

/** Makes what the map's pages show of what they are asked for. Blocks. */
@ApplicationScoped
class MapViews {
    private static final FormError WRONG_FILTER =
            new FormError("", "Un filtre n’est pas compris. Choisissez dans les listes, ou affichez tout.");

    private static final FormError NOWHERE = new FormError(
            MapParameters.NEAR,
            "Aucune commune ne s’appelle ainsi. Vérifiez l’orthographe, ou indiquez un code postal.");
    private static final FormError SEVERAL = new FormError(
            MapParameters.NEAR, "Plusieurs communes peuvent être visées : choisissez la vôtre ci-dessous.");
    private static final FormError MANY = new FormError(
            MapParameters.NEAR,
            "Beaucoup de communes commencent ainsi. Choisissez ci-dessous, ou précisez le nom ou le département :"
                    + " Saint-Denis (93).");

    private final MapReader map;

    MapViews(MapReader map) {
        this.map = map;
    }

    /** The map that the address asks for; with an error and nobody on it when it is not understood. */
    MapView of(UriInfo uri, Side side) {
        FormFields asked = FormFields.of(uri.getQueryParameters());
        try {
            QueryParams query = QueryParams.of(uri);
            @Nullable Near near = MapParameters.near(query);
            Wanted wanted = MapParameters.read(query, near);
            PageRequest request = query.page();
            query.finish();
            return near != null && near.point() == null
                    ? unclear(uri, side, asked, near)
                    : found(uri, side, asked, wanted, near, request);
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return nobody(side, new Form(asked, List.of(WRONG_FILTER)), List.of());
        }
    }

    private MapView found(
            UriInfo uri, Side side, FormFields asked, Wanted wanted, @Nullable Near near, PageRequest request) {
        Page<MapLine> page = map.page(wanted, side.disclosure(), request);
        DepartmentCounts counts = map.counts(wanted, side.disclosure());
        return new MapView(
                side,
                new Form(asked, List.of()),
                page.items(),
                Pages.next(uri, page.next()),
                MapParameters.isNarrow(wanted),
                near == null || near.communes().isEmpty()
                        ? ""
                        : Near.name(near.communes().getFirst()),
                List.of(),
                MapView.areas(counts, side),
                counts);
    }

    private static MapView unclear(UriInfo uri, Side side, FormFields asked, Near near) {
        if (!near.isAmbiguous()) {
            return nobody(side, new Form(asked, List.of(NOWHERE)), List.of());
        }
        List<NearChoice> choices = near.communes().stream()
                .limit(CommuneNames.MOST)
                .map(commune -> new NearChoice(label(commune), Pages.with(uri, MapParameters.NEAR, Near.name(commune))))
                .toList();
        boolean cut = near.communes().size() > CommuneNames.MOST;
        return nobody(side, new Form(asked, List.of(cut ? MANY : SEVERAL)), choices);
    }

    private static String label(Commune commune) {
        return Territories.communeDepartment(commune.code())
                .map(department -> commune.name() + " (" + FrenchFormats.department(department) + ")")
                .orElse(commune.name());
    }

    private static MapView nobody(Side side, Form form, List<NearChoice> choices) {
        return new MapView(
                side,
                form,
                List.of(),
                "",
                true,
                "",
                choices,
                MapView.areas(DepartmentCounts.NONE, side),
                DepartmentCounts.NONE);
    }
}
