package org.vigie.mapping.adapter.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.FrenchSoil;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.territories.Territories;

/** {@code {placeId, name?, street?, postcode?, commune?, department?, latitude?, longitude?, accessibility[]?, confidentiality?}}. */
final class PlaceFields {
    static final String ID = "placeId";

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final int CODE_LENGTH = 5;

    private PlaceFields() {}

    static Place read(JsonBody body) {
        String commune = commune(body);
        Double latitude = body.optionalNumber("latitude", -90, 90);
        Double longitude = body.optionalNumber("longitude", -180, 180);
        checkPoint(body, latitude, longitude);
        return new Place(
                body.uuid(ID),
                body.optionalText("name", 1, Fields.LONGEST_NAME),
                body.optionalText("street", 1, Fields.LONGEST_NAME),
                postcode(body),
                commune,
                department(body, commune),
                latitude,
                longitude,
                body.optionalCodes("accessibility", Accessibility.class),
                PartnerFields.confidentiality(body));
    }

    private static @Nullable String commune(JsonBody body) {
        String code = body.optionalText("commune", 1, CODE_LENGTH);
        if (code != null && !Territories.isCommune(code)) {
            body.reject("commune", "must be the INSEE code of a commune");
        }
        return code;
    }

    private static @Nullable String postcode(JsonBody body) {
        String code = body.optionalText("postcode", 1, CODE_LENGTH);
        if (code != null && !POSTCODE.matcher(code).matches()) {
            body.reject("postcode", "must be five digits");
        }
        return code;
    }

    /** The department that is told, or that of the commune. */
    private static @Nullable String department(JsonBody body, @Nullable String commune) {
        String told = Fields.department(body);
        String known =
                commune == null ? null : Territories.communeDepartment(commune).orElse(null);
        if (told != null && known != null && !told.equals(known)) {
            body.reject("department", "must be that of the commune");
        }
        return told == null ? known : told;
    }

    private static void checkPoint(JsonBody body, @Nullable Double latitude, @Nullable Double longitude) {
        if (body.has("latitude") != body.has("longitude")) {
            String missing = body.has("latitude") ? "longitude" : "latitude";
            body.reject(missing, "is required, since a point has two coordinates");
        } else if (latitude != null && longitude != null && !FrenchSoil.holds(latitude, longitude)) {
            body.reject("latitude", "must lie in France, together with longitude");
        }
    }
}
