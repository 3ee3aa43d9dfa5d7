package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.vigie.http.Problems;
import org.vigie.http.Violation;

/** The conflicts that every kind of entry knows. */
final class Refusals {
    private Refusals() {}

    /** A new entry was told of under the id of another one of its kind. */
    static HttpProblem alreadyThere(long version) {
        return Problems.conflict(
                "already-on-the-map",
                "An entry with this id is on the map, and other things are known of it.",
                Map.of("version", version, "possible", List.of("PUT")));
    }

    /** The id is in use for an entry of another kind. */
    static HttpProblem idTaken() {
        return Problems.conflict(
                "id-taken", "This id names an entry of another kind.", Map.of("possible", List.of("POST", "PUT")));
    }

    /** Nothing more can be said of a partner that was erased. */
    static HttpProblem erased() {
        return Problems.conflict(
                "partner-erased",
                "The partner's contacts and confidential places were erased, and nothing more can be said of this entry. Put the"
                        + " organisation on the map under another id, and merge this entry into that one.",
                Map.of("state", "ERASED", "possible", List.of("POST")));
    }

    /** A partner was assured on a later day than the one that is told. */
    static HttpProblem assuredLater(LocalDate assuredOn) {
        return Problems.conflict(
                "assured-later",
                "The partner was assured on a later day.",
                Map.of("assuredOn", assuredOn.toString(), "possible", List.of("PUT")));
    }

    /**
     * The form names partners who are not on the map.
     *
     * @param pointer where the form lies in the request
     */
    static HttpProblem unknownPartners(List<UUID> strangers, JsonNode form, String pointer) {
        JsonNode named = form.path("partnerIds");
        return Problems.unprocessable(IntStream.range(0, named.size())
                .filter(i -> strangers.contains(UUID.fromString(named.get(i).textValue())))
                .mapToObj(i -> Violation.at(pointer + "/partnerIds/" + i, "must be a partner on the map"))
                .toList());
    }
}
