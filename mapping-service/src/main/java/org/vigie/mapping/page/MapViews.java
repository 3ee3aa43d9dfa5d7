package org.vigie.mapping.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.map.DepartmentCounts;
import org.vigie.mapping.readmodel.directory.map.MapLine;
import org.vigie.mapping.readmodel.directory.map.MapReader;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** Makes what the map's pages show of what they are asked for. Blocks. */
@ApplicationScoped
class MapViews {
    private static final FormError WRONG_FILTER =
            new FormError("", "Un filtre n’est pas compris. Choisissez dans les listes, ou affichez tout.");

    private final MapReader map;

    MapViews(MapReader map) {
        this.map = map;
    }

    /** The map that the address asks for; with an error and nobody on it when it is not understood. */
    MapView of(UriInfo uri, Side side) {
        FormFields asked = FormFields.of(uri.getQueryParameters());
        try {
            QueryParams query = QueryParams.of(uri);
            Wanted wanted = MapParameters.read(query);
            PageRequest request = query.page();
            query.finish();
            Page<MapLine> page = map.page(wanted, side.disclosure(), request);
            DepartmentCounts counts = map.counts(wanted, side.disclosure());
            return new MapView(
                    side,
                    new Form(asked, List.of()),
                    page.items(),
                    Pages.next(uri, page.next()),
                    MapParameters.isNarrow(wanted),
                    MapView.areas(counts, side),
                    counts);
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            Form form = new Form(asked, List.of(WRONG_FILTER));
            return new MapView(
                    side, form, List.of(), "", true, MapView.areas(DepartmentCounts.NONE, side), DepartmentCounts.NONE);
        }
    }
}
