package org.vigie.referral.adapter.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.referral.application.Dossier;

/** Reads of a dossier what this service needs to know; the rest is for its reader. */
final class DossierJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DossierJson() {}

    static Dossier read(byte[] json) throws IOException {
        JsonNode dossier = JSON.readTree(json);
        List<Dossier.Minor> minors = new ArrayList<>();
        for (JsonNode minor : dossier.path("minors")) {
            minors.add(minor(minor));
        }
        if (minors.isEmpty()) {
            throw new IOException("a dossier has minors");
        }
        return new Dossier(json, text(dossier, "commune"), minors);
    }

    private static Dossier.Minor minor(JsonNode minor) {
        return new Dossier.Minor(
                UUID.fromString(minor.path("minorId").asText()),
                text(minor, "gender"),
                Optional.of(minor.path("age")).filter(JsonNode::isInt).map(JsonNode::intValue),
                text(minor, "department"),
                text(minor, "knownToChildProtection"));
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.of(object.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
