package org.vigie.mapping.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Theme;

/** What the parts of an entry are called, and what people compare of them. */
final class PartWords {
    /** By their names in JSON. */
    static final Map<String, String> LABELS = labels();

    private static final Map<String, String> CODES = Stream.<Enum<?>[]>of(
                    PartnerKind.values(),
                    Sector.values(),
                    Scope.values(),
                    Confidentiality.values(),
                    Theme.values(),
                    Gender.values(),
                    Accessibility.values())
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(Enum::name, Words::label, (one, _) -> one));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PartWords() {}

    /** All that a part says, one after the other, codes by their labels; ids say nothing to people. */
    static String of(JsonNode part) {
        if (!part.isContainerNode()) {
            String text = part.asText();
            return ID.matcher(text).matches() ? "" : CODES.getOrDefault(text, text);
        }
        return StreamSupport.stream(part.spliterator(), false)
                .map(PartWords::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(part.isArray() ? " ; " : ", "));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Nom");
        labels.put("kind", "Nature");
        labels.put("sector", "Secteur");
        labels.put("scope", "Portée");
        labels.put("departments", "Départements");
        labels.put("description", "Présentation");
        labels.put("phone", "Téléphone");
        labels.put("email", "Courriel");
        labels.put("website", "Site");
        labels.put("confidentiality", "Qui peut le savoir");
        labels.put("source", "Source");
        labels.put("verificationMonths", "Intervalle de vérification");
        labels.put("identifiers", "Identifiants");
        labels.put(PartnerEdit.CONTACTS, "Contacts");
        labels.put(PartnerEdit.SERVICES, "Services et lieux");
        return labels;
    }
}
