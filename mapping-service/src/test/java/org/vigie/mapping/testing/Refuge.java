package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The refuge of {@link Samples} as a client tells of it. */
public final class Refuge {
    private static final String BODY = """
            {"name": "Refuge", "kind": "ASSOCIATION", "sector": "HEALTH", "scope": "LOCAL", "departments": ["59", "62"],
             "description": "Accueil et soins", "website": "https://refuge.example", "email": "contact@refuge.example.org",
             "phone": "03 20 00 00 00",
             "identifiers": {"siret": "73282932000074", "finess": "590000097", "rna": "W595000001"},
             "confidentiality": "PROFESSIONALS", "source": "Site de l'association", "verificationMonths": 6,
             "contacts": [{"name": "Accueil", "function": "Secrétariat", "email": "accueil@refuge.example.org",
                           "phone": "03 20 00 00 01", "confidentiality": "PROFESSIONALS"}],
             "places": [{"placeId": "66666666-6666-4666-8666-666666666666", "name": "Maison",
                         "street": "1 rue de la Gare", "postcode": "59000", "commune": "59350", "department": "59",
                         "latitude": 50.63, "longitude": 3.06, "accessibility": ["WHEELCHAIR", "VISUAL"],
                         "confidentiality": "SERVICE_ONLY"}],
             "services": [{"serviceId": "77777777-7777-4777-8777-777777777777", "name": "Consultation",
                           "description": "Sans rendez-vous", "themes": ["HEALTH_CARE", "MENTAL_HEALTH"],
                           "audience": {"minimumAge": 12, "maximumAge": 17, "genders": ["GIRL"]},
                           "departments": ["59"], "placeIds": ["66666666-6666-4666-8666-666666666666"],
                           "schedules": [{"days": ["MONDAY", "TUESDAY"], "opensAt": "09:00", "closesAt": "17:30",
                                          "validFrom": "2026-01-01", "validTo": "2026-12-31",
                                          "placeId": "66666666-6666-4666-8666-666666666666"}],
                           "access": "Sur appel", "fees": "Gratuit", "website": "https://refuge.example/soins",
                           "email": "soins@refuge.example.org", "phone": "03 20 00 00 02",
                           "confidentiality": "PUBLIC"}]}
            """;

    private Refuge() {}

    /** What is told of it under a name. */
    public static ObjectNode body(String name) {
        return ((ObjectNode) Api.json(BODY)).put("name", name);
    }
}
