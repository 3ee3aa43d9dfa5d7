package org.vigie.mapping.readmodel.directory.exports;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.http.csv.Csv;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.directory.PublicPartner;
import org.vigie.vocabulary.Vocabulary;

/** Public partners as a table, a line each. */
final class PartnersCsv {
    /** Without it a well-known spreadsheet reads UTF-8 as something else. */
    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static final String HEADING = Csv.line(
            "identifiant",
            "nom",
            "nature",
            "secteur",
            "portee",
            "departements",
            "description",
            "site_web",
            "courriel",
            "telephone",
            "siret",
            "finess",
            "rna",
            "lieux",
            "services",
            "themes",
            "verifie_le",
            "modifie_le");

    private PartnersCsv() {}

    static String line(PublicPartner partner) {
        PartnerDetails details = partner.details();
        Enum<?> sector = details.sector();
        return Csv.line(
                partner.partnerId(),
                details.name(),
                Vocabulary.label(details.kind()),
                sector == null ? null : Vocabulary.label(sector),
                Vocabulary.label(details.scope()),
                String.join(" ", details.departments()),
                details.description(),
                details.website(),
                details.email(),
                details.phone(),
                details.identifiers().siret(),
                details.identifiers().finess(),
                details.identifiers().rna(),
                joined(details.places().stream().map(PartnersCsv::place)),
                joined(details.services().stream().map(Service::name)),
                joined(details.services().stream()
                        .map(Service::themes)
                        .flatMap(Collection::stream)
                        .distinct()
                        .map(Vocabulary::label)),
                partner.assuredOn(),
                partner.modifiedAt());
    }

    /** As one writes it on an envelope. */
    static String place(Place place) {
        String code = place.commune();
        String commune =
                code == null ? null : Communes.find(code).map(Commune::name).orElse(null);
        return Stream.of(place.name(), place.street(), place.postcode(), commune)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(" | "));
    }
}
