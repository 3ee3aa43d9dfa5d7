package org.vigie.mapping.page.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.mapping.adapter.http.PartnerReading;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.ContactCorrection;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.page.FormTexts;
import org.vigie.mapping.page.PartnerEdit;
import org.vigie.mapping.page.PartnerJson;
import org.vigie.mapping.page.PartnerShowing;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormRows;

/** Reads what a partner says by the form: by the rules of the API, as a cartographer's own form is. */
@ApplicationScoped
class CorrectionReading {
    private static final int LONGEST_REMARK = 10_000;
    private static final FormError NOTHING = new FormError(
            CorrectionForm.REMARK, "Rien n’est changé : dites ce qui est à corriger, ou confirmez la fiche.");
    private static final FormError LONG_REMARK =
            new FormError(CorrectionForm.REMARK, "Au plus 10 000 caractères, que l’on puisse lire.");
    private static final String NO_COMMUNE =
            "Aucune commune de ce nom n’a ce code postal. Vérifiez l’un et l’autre, ou dites-le en bas, avec vos mots.";

    /** A new contact is a person: those decide who may know of them, or a cartographer. */
    private static final String LEVEL_OF_NEW_CONTACTS = "PROFESSIONALS";

    private final FormCommands commands;

    CorrectionReading(FormCommands commands) {
        this.commands = commands;
    }

    /**
     * What was read.
     *
     * @param correction null when something is wrong
     */
    record Read(@Nullable Correction correction, List<FormError> errors) {}

    Read read(CorrectionForm form) {
        List<FormError> errors = new ArrayList<>();
        PartnerEdit edit = told(form, errors);
        AtomicReference<@Nullable PartnerDetails> told = new AtomicReference<>();
        FormResult result = commands.of(
                () -> {
                    told.set(PartnerReading.of(PartnerJson.of(edit)));
                    return Response.ok().build();
                },
                FormTexts.OF_PARTNERS);
        errors.addAll(result.errors());
        String remark = form.fields().text(CorrectionForm.REMARK);
        if (remark.length() > LONGEST_REMARK || remark.indexOf('\0') >= 0) {
            errors.add(LONG_REMARK);
        }
        PartnerDetails details = told.get();
        if (details == null || !errors.isEmpty()) {
            return new Read(null, errors);
        }
        Correction correction =
                Correction.between(form.shown(), details, contacts(form, details), remark.isEmpty() ? null : remark);
        return correction.saysNothing() ? new Read(null, List.of(NOTHING)) : new Read(correction, List.of());
    }

    /** The entry as it should be, in the fields of a cartographer's form. */
    private static PartnerEdit told(CorrectionForm form, List<FormError> errors) {
        PartnerEdit shown = PartnerShowing.of(form.shown(), 0);
        FormFields sent = form.fields();
        Map<String, List<String>> own = new HashMap<>();
        CorrectionForm.OWN.stream().filter(sent::has).forEach(field -> own.put(field, List.of(sent.text(field))));
        return new PartnerEdit(
                shown.fields().with(own),
                FormRows.of(PartnerEdit.CONTACTS, contactRows(form, shown)),
                FormRows.of(
                        PartnerEdit.PLACES,
                        IntStream.range(0, shown.places().rows().size())
                                .mapToObj(index ->
                                        place(form, shown.places().rows().get(index), index, errors))
                                .toList()),
                FormRows.of(
                        PartnerEdit.SERVICES,
                        IntStream.range(0, shown.services().rows().size())
                                .mapToObj(index -> CorrectionForm.SERVICES.over(
                                        shown.services().rows().get(index), sent, index))
                                .toList()));
    }

    private static Map<String, String> place(
            CorrectionForm form, Map<String, String> shown, int index, List<FormError> errors) {
        if (!CorrectionForm.PLACES.isIn(form.fields(), index)) {
            return shown;
        }
        Map<String, String> row = CorrectionForm.PLACES.over(shown, form.fields(), index);
        Map<String, String> before = PlaceLines.of(form.shown().places().get(index));
        String street = row.getOrDefault(PlaceLines.STREET, "");
        String postcode = row.getOrDefault(PlaceLines.POSTCODE, "");
        String town = Objects.requireNonNullElse(row.remove(PlaceLines.TOWN), "");
        if (Map.of(PlaceLines.STREET, street, PlaceLines.POSTCODE, postcode, PlaceLines.TOWN, town)
                .equals(before)) {
            return row;
        }
        Optional<Commune> commune = town.isEmpty() ? Optional.empty() : PlaceLines.commune(postcode, town);
        if (commune.isEmpty() && !town.isEmpty()) {
            String field = CorrectionForm.PLACES.field(index, PlaceLines.TOWN);
            errors.add(new FormError(field, "Lieu " + (index + 1), NO_COMMUNE));
        }
        row.putAll(PlaceLines.fields(street, postcode, commune.orElse(null)));
        return row;
    }

    /** One that was emptied is none any more; here it stays as it was, so that the others keep their numbers. */
    private static List<Map<String, String>> contactRows(CorrectionForm form, PartnerEdit shown) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Map<String, String>> known = shown.contacts().rows();
        for (int index = 0; index < known.size(); index++) {
            Map<String, String> before = known.get(index);
            rows.add(isEmptied(form, index) ? before : CorrectionForm.CONTACTS.over(before, form.fields(), index));
        }
        Map<String, String> added = new HashMap<>(CorrectionForm.CONTACTS.of(form.fields(), known.size()));
        if (!isBlank(added)) {
            added.put("confidentiality", LEVEL_OF_NEW_CONTACTS);
            rows.add(added);
        }
        return rows;
    }

    private static List<ContactCorrection> contacts(CorrectionForm form, PartnerDetails told) {
        List<Contact> known = form.shown().contacts();
        List<ContactCorrection> contacts = new ArrayList<>();
        for (int index = 0; index < told.contacts().size(); index++) {
            Contact before = index < known.size() ? known.get(index) : null;
            Contact after = isEmptied(form, index) ? null : told.contacts().get(index);
            contacts.add(new ContactCorrection(before, after));
        }
        return contacts;
    }

    private static boolean isEmptied(CorrectionForm form, int index) {
        return index < form.shown().contacts().size()
                && CorrectionForm.CONTACTS.isIn(form.fields(), index)
                && isBlank(CorrectionForm.CONTACTS.of(form.fields(), index));
    }

    private static boolean isBlank(Map<String, String> row) {
        return row.values().stream().allMatch(String::isEmpty);
    }
}
