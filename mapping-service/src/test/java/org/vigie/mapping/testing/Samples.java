package org.vigie.mapping.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.partner.Accessibility;
import org.vigie.mapping.domain.partner.Address;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.ContactCorrection;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.Identifiers;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.PlaceCorrection;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.domain.partner.ServiceCorrection;
import org.vigie.mapping.domain.partner.Theme;

/** A partner of which everything is known. */
public final class Samples {
    public static final UUID HOUSE = UUID.fromString("66666666-6666-4666-8666-666666666666");
    public static final UUID CONSULTATION = UUID.fromString("77777777-7777-4777-8777-777777777777");

    /** Where the house is and how its contact is reached must not be known to everybody. */
    public static final Place PLACE = new Place(
            HOUSE,
            "Maison",
            "1 rue de la Gare",
            "59000",
            "59350",
            "59",
            50.63,
            3.06,
            List.of(Accessibility.WHEELCHAIR, Accessibility.VISUAL),
            Confidentiality.SERVICE_ONLY);

    public static final Contact CONTACT = new Contact(
            "Accueil", "Secrétariat", "accueil@refuge.example", "03 20 00 00 01", Confidentiality.PROFESSIONALS);

    private Samples() {}

    /** The refuge under a name, in departments. */
    public static PartnerDetails refuge(String name, String... departments) {
        return new PartnerDetails(
                name,
                PartnerKind.ASSOCIATION,
                Sector.HEALTH,
                Scope.LOCAL,
                List.of(departments),
                "Accueil et soins",
                "https://refuge.example",
                "contact@refuge.example",
                "03 20 00 00 00",
                new Identifiers("73282932000074", "590000097", "W595000001"),
                Confidentiality.PROFESSIONALS,
                "Site de l'association",
                6,
                List.of(CONTACT),
                List.of(PLACE),
                List.of(consultation()));
    }

    private static Service consultation() {
        return new Service(
                CONSULTATION,
                "Consultation",
                "Sans rendez-vous",
                List.of(Theme.HEALTH_CARE, Theme.MENTAL_HEALTH),
                new Audience(12, 17, List.of(Gender.GIRL)),
                List.of("59"),
                List.of(HOUSE),
                List.of(new OpeningHours(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        HOUSE)),
                "Sur appel",
                "Gratuit",
                "https://refuge.example/soins",
                "soins@refuge.example",
                "03 20 00 00 02",
                Confidentiality.PUBLIC);
    }

    /** A correction of the refuge that says something of everything. */
    public static Correction correction() {
        return correction(
                List.of(
                        new ContactCorrection(
                                CONTACT,
                                new Contact(
                                        "Permanence",
                                        "Écoute",
                                        "permanence@refuge.example",
                                        "03 20 00 00 03",
                                        Confidentiality.PROFESSIONALS)),
                        new ContactCorrection(CONTACT, null),
                        new ContactCorrection(null, CONTACT)),
                List.of(new PlaceCorrection(
                        HOUSE,
                        "Accueil",
                        new Address("2 rue de la Gare", "59100", "59512", "59", 50.69, 3.18),
                        List.of(Accessibility.HEARING))),
                List.of(new ServiceCorrection(
                        CONSULTATION,
                        "Consultations",
                        "Avec rendez-vous",
                        List.of(Theme.ADDICTIONS),
                        new Audience(11, 18, List.of(Gender.BOY)),
                        consultation().schedules(),
                        "Sur rendez-vous",
                        "Dix euros",
                        "https://refuge.example/rendez-vous",
                        "rendez-vous@refuge.example",
                        "03 20 00 00 04")));
    }

    /** A correction of the refuge with these of its parts. */
    public static Correction correction(
            List<ContactCorrection> contacts, List<PlaceCorrection> places, List<ServiceCorrection> services) {
        return new Correction(
                "Refuge",
                "Accueil",
                "https://refuge.example",
                "accueil@refuge.example",
                "119",
                contacts,
                places,
                services,
                "Fermé le lundi");
    }
}
