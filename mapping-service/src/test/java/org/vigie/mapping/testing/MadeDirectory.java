package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.vigie.mapping.domain.partner.Theme;

/**
 * A directory of as many services as wanted, four a partner, in every department, with every theme; some partners, places and services are
 * not public. One seed makes one directory.
 */
public final class MadeDirectory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVICES_OF_PARTNER = 4;
    private static final int PARTNERS_OF_IMPORT = 500;
    private static final List<String> LEVELS = List.of("PUBLIC", "PUBLIC", "PUBLIC", "PROFESSIONALS", "SERVICE_ONLY");
    private static final List<String> DEPARTMENTS =
            List.of("01", "13", "2A", "31", "33", "44", "59", "67", "69", "75", "93", "971", "974");
    private static final List<String> COMMUNES =
            List.of("59350", "75056", "69123", "13055", "31555", "33063", "44109", "67482", "97411");
    private static final List<String> WORDS = List.of(
            "accompagnement",
            "hébergement",
            "écoute",
            "maraude",
            "prévention",
            "soins",
            "addictions",
            "famille",
            "jeunes",
            "accès au droit");

    private final Random random;

    private MadeDirectory(long seed) {
        this.random = new Random(seed);
    }

    /** Imports it. */
    public static void imported(int services, long seed) {
        MadeDirectory made = new MadeDirectory(seed);
        for (int partner = 0; partner * SERVICES_OF_PARTNER < services; ) {
            StringBuilder lines = new StringBuilder();
            for (int some = 0;
                    some < PARTNERS_OF_IMPORT && partner * SERVICES_OF_PARTNER < services;
                    some++, partner++) {
                lines.append(made.line(partner));
            }
            for (JsonNode result : Api.imports(lines.toString())) {
                if (result.path("status").asInt() != 201) {
                    throw new AssertionError(result);
                }
            }
        }
    }

    private String line(int number) {
        ObjectNode body = JSON.createObjectNode()
                .put("partnerId", id().toString())
                .put("name", "Acteur fabriqué " + number + " " + any(WORDS))
                .put("kind", number % 2 == 0 ? "ASSOCIATION" : "INSTITUTION")
                .put("scope", number % 50 == 0 ? "NATIONAL" : "LOCAL")
                .put("confidentiality", any(LEVELS));
        body.putArray("departments").add(any(DEPARTMENTS));
        if (number % 3 == 0) {
            body.put("description", "Un lieu de " + any(WORDS) + " et de " + any(WORDS) + ".");
            body.put("phone", "0%d 20 00 %02d %02d".formatted(1 + number % 5, number / 100 % 100, number % 100));
        }
        ArrayNode places = body.putArray("places");
        for (int place = random.nextInt(3); place >= 0; place--) {
            String commune = any(COMMUNES);
            places.addObject()
                    .put("placeId", id().toString())
                    .put("street", random.nextInt(200) + " rue de " + any(WORDS))
                    .put("commune", commune)
                    .put("confidentiality", any(LEVELS));
        }
        ArrayNode services = body.putArray("services");
        for (int service = 0; service < SERVICES_OF_PARTNER; service++) {
            service(services.addObject(), places);
        }
        return JSON.createObjectNode().put("kind", "partner").set("body", body) + "\n";
    }

    private void service(ObjectNode service, ArrayNode places) {
        service.put("serviceId", id().toString())
                .put("name", any(WORDS) + " et " + any(WORDS))
                .put("confidentiality", any(LEVELS));
        service.putArray("themes").add(any(List.of(Theme.values())).name());
        if (random.nextBoolean()) {
            service.putObject("audience")
                    .put("minimumAge", random.nextInt(12))
                    .put("maximumAge", 12 + random.nextInt(9));
        }
        ArrayNode placeIds = service.putArray("placeIds");
        places.forEach(place -> {
            if (random.nextBoolean()) {
                placeIds.add(place.path("placeId"));
            }
        });
        ObjectNode hours = service.putArray("schedules")
                .addObject()
                .put("opensAt", "09:00")
                .put("closesAt", "17:30");
        hours.putArray("days").add("MONDAY").add("THURSDAY");
    }

    private UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
