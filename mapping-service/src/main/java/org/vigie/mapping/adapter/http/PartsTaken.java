package org.vigie.mapping.adapter.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.http.JsonBody;
import org.vigie.mapping.domain.partner.Correction;

/** Which parts of a correction are taken over. */
record PartsTaken(
        @Schema(required = true, minItems = 1, description = "As the proposal names them")
        List<String> parts) {
    private static final int LONGEST_NAME = 100;

    static Set<String> read(JsonBody body, Correction correction) {
        List<String> taken = body.texts("parts", 1, LONGEST_NAME);
        List<String> known = correction.parts();
        if (taken.size() == body.node().path("parts").size()) {
            for (int i = 0; i < taken.size(); i++) {
                if (!known.contains(taken.get(i))) {
                    body.reject("parts/" + i, "must be a part of this correction");
                }
            }
            if (taken.isEmpty() && body.has("parts")) {
                body.reject("parts", "must name at least one part");
            }
        }
        body.finish();
        return new LinkedHashSet<>(taken);
    }
}
