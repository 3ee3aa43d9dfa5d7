package org.vigie.mapping.page.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vigie.http.FormFields;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.page.EditParts.Part;
import org.vigie.mapping.page.PartnerEdit;
import org.vigie.mapping.page.PartnerShowing;
import org.vigie.theme.FormError;

/**
 * The form in which a partner says what its entry should say.
 *
 * @param fields as they are shown or were sent
 * @param shown what the form was filled in with: what was left so is no correction
 */
record CorrectionForm(FormFields fields, PartnerDetails shown) {
    static final String VERSION = PartnerEdit.VERSION;
    static final String REMARK = "remark";
    static final List<String> OWN = List.of("name", "description", "website", "email", "phone");
    static final CorrectionRows SERVICES = new CorrectionRows(
            PartnerEdit.SERVICES,
            List.of(
                    "name",
                    "description",
                    "themes",
                    "audience.minimumAge",
                    "audience.maximumAge",
                    "audience.genders",
                    "schedules",
                    "access",
                    "fees",
                    "website",
                    "email",
                    "phone"));
    static final CorrectionRows PLACES = new CorrectionRows(
            PartnerEdit.PLACES,
            List.of("name", PlaceLines.STREET, PlaceLines.POSTCODE, PlaceLines.TOWN, "accessibility"));
    static final CorrectionRows CONTACTS =
            new CorrectionRows(PartnerEdit.CONTACTS, List.of("name", "function", "email", "phone"));

    /** The form as it is shown first. */
    static CorrectionForm filledIn(PartnerDetails shown, long version) {
        Map<String, List<String>> towns = new HashMap<>();
        for (int i = 0; i < shown.places().size(); i++) {
            String town = PlaceLines.of(shown.places().get(i)).getOrDefault(PlaceLines.TOWN, "");
            towns.put(PLACES.field(i, PlaceLines.TOWN), List.of(town));
        }
        return new CorrectionForm(PartnerShowing.of(shown, version).shown().with(towns), shown);
    }

    /** The parts of the form; those are open in which something is wrong. */
    record Parts(List<Part> services, List<Part> places, List<Part> contacts, Part newContact) {}

    Parts parts(List<FormError> errors) {
        return new Parts(
                parts(SERVICES, shown.services().size(), errors),
                parts(PLACES, shown.places().size(), errors),
                parts(CONTACTS, shown.contacts().size(), errors),
                part(CONTACTS, shown.contacts().size(), errors));
    }

    private static List<Part> parts(CorrectionRows rows, int size, List<FormError> errors) {
        List<Part> parts = new ArrayList<>();
        IntStream.range(0, size).forEach(index -> parts.add(part(rows, index, errors)));
        return parts;
    }

    private static Part part(CorrectionRows rows, int index, List<FormError> errors) {
        String begin = rows.field(index, "");
        boolean wrong = errors.stream().anyMatch(error -> error.field().startsWith(begin));
        return new Part(rows.name(), index, wrong);
    }
}
