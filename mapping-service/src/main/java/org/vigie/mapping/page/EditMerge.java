package org.vigie.mapping.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.mapping.domain.partner.PartnerDetails;

/**
 * What is to become of a form whose entry was changed meanwhile. A part that only one of the two changed is as they left it; one that both
 * changed stays as it was typed, and is told of with what stands.
 *
 * @param edit the form to be looked at again; it rests on what stands
 * @param done whether all that was typed stands already, as after a form that was sent twice
 */
record EditMerge(PartnerEdit edit, List<EditConflict> conflicts, boolean done) {
    /**
     * Of a form that rests on {@code base}.
     *
     * @param base null when it does not say on what it rests: then all that differs is told of
     */
    static EditMerge of(PartnerEdit typed, @Nullable PartnerDetails base, PartnerDetails standing, long version) {
        PartnerEdit now = PartnerShowing.of(standing, version);
        ObjectNode typedJson = parts(typed);
        ObjectNode nowJson = parts(now);
        @Nullable ObjectNode baseJson = base == null ? null : parts(PartnerShowing.of(base, version));
        List<EditConflict> conflicts = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (var label : PartWords.LABELS.entrySet()) {
            String part = label.getKey();
            JsonNode mine = typedJson.path(part);
            JsonNode other = nowJson.path(part);
            if (mine.equals(other)) {
                continue;
            }
            if (baseJson != null && mine.equals(baseJson.path(part))) {
                theirs.add(part);
            } else if (baseJson == null || !other.equals(baseJson.path(part))) {
                conflicts.add(new EditConflict(label.getValue(), PartWords.of(other), PartWords.of(mine)));
            }
        }
        return new EditMerge(with(typed, now, theirs).at(version), List.copyOf(conflicts), typedJson.equals(nowJson));
    }

    /** What the parts are called of which the two forms say different things. */
    static List<String> differing(PartnerEdit one, PartnerEdit other) {
        ObjectNode oneJson = parts(one);
        ObjectNode otherJson = parts(other);
        return PartWords.LABELS.entrySet().stream()
                .filter(label -> !oneJson.path(label.getKey()).equals(otherJson.path(label.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Services name places, so both are one part. */
    private static ObjectNode parts(PartnerEdit edit) {
        ObjectNode parts = PartnerJson.of(edit);
        JsonNode places = parts.remove(PartnerEdit.PLACES);
        JsonNode services = parts.remove(PartnerEdit.SERVICES);
        parts.putArray(PartnerEdit.SERVICES).add(services).add(places);
        return parts;
    }

    private static PartnerEdit with(PartnerEdit typed, PartnerEdit now, List<String> theirs) {
        Map<String, List<String>> taken = new HashMap<>();
        for (String part : theirs) {
            if (part.equals("identifiers")) {
                for (String register : List.of("identifiers.siret", "identifiers.finess", "identifiers.rna")) {
                    taken.put(register, List.of(now.fields().text(register)));
                }
            } else {
                taken.put(part, List.of(now.fields().text(part)));
            }
        }
        taken.keySet().removeAll(List.of(PartnerEdit.CONTACTS, PartnerEdit.SERVICES));
        FormFields fields = typed.fields().with(taken);
        return new PartnerEdit(
                fields,
                theirs.contains(PartnerEdit.CONTACTS) ? now.contacts() : typed.contacts(),
                theirs.contains(PartnerEdit.SERVICES) ? now.places() : typed.places(),
                theirs.contains(PartnerEdit.SERVICES) ? now.services() : typed.services());
    }
}
