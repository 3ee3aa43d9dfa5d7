package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.mapping.testing.Samples;

/** What a partner says of what it was shown, and what becomes of the entry. */
class CorrectionTest {
    private static final PartnerDetails KNOWN = Samples.refuge("Refuge", "59");
    private static final OpeningHours MORNING = hours(DayOfWeek.MONDAY, null);

    private static OpeningHours hours(DayOfWeek day, @Nullable UUID placeId) {
        return new OpeningHours(List.of(day), LocalTime.of(9, 0), LocalTime.of(12, 0), null, null, placeId);
    }

    private static Service service(List<OpeningHours> schedules) {
        Service known = KNOWN.services().getFirst();
        return new Service(
                known.serviceId(),
                known.name(),
                known.description(),
                known.themes(),
                known.audience(),
                known.departments(),
                known.placeIds(),
                schedules,
                known.access(),
                known.fees(),
                known.website(),
                known.email(),
                known.phone(),
                known.confidentiality());
    }

    private static PartnerDetails with(List<Contact> contacts, List<Place> places, List<Service> services) {
        return new PartnerDetails(
                KNOWN.name(),
                KNOWN.kind(),
                KNOWN.sector(),
                KNOWN.scope(),
                KNOWN.departments(),
                KNOWN.description(),
                KNOWN.website(),
                KNOWN.email(),
                KNOWN.phone(),
                KNOWN.identifiers(),
                KNOWN.confidentiality(),
                KNOWN.source(),
                KNOWN.verificationMonths(),
                contacts,
                places,
                services);
    }

    @Test
    void whatWasLeftAsShownIsNoPartOfIt() {
        PartnerDetails shown = Correction.SHOWN.of(KNOWN);
        Correction none = Correction.between(shown, shown, List.of(), null);
        assertThat(none.saysNothing()).isTrue();
        assertThat(none.of(KNOWN)).isEqualTo(KNOWN);
        Correction hours = Correction.between(
                shown, with(shown.contacts(), shown.places(), List.of(service(List.of(MORNING)))), List.of(), null);
        assertThat(hours.parts()).containsExactly("services/" + Samples.CONSULTATION + "/schedules");
    }

    @Test
    void hoursAtAPlaceThatWasNotShownStay() {
        OpeningHours hidden = hours(DayOfWeek.SUNDAY, Samples.HOUSE);
        PartnerDetails known = with(List.of(), List.of(Samples.PLACE), List.of(service(List.of(hidden, MORNING))));
        PartnerDetails shown = Correction.SHOWN.of(known);
        assertThat(shown.services().getFirst().schedules()).containsExactly(MORNING);
        OpeningHours evening = hours(DayOfWeek.FRIDAY, null);
        Correction correction = Correction.between(
                shown, with(List.of(), List.of(), List.of(service(List.of(evening)))), List.of(), null);
        assertThat(correction.of(known).services().getFirst().schedules()).containsExactlyInAnyOrder(evening, hidden);
    }

    @Test
    void contactsAreMeantByWhatWasShown() {
        Contact other = new Contact("Nuit", null, null, "115", Confidentiality.PUBLIC);
        Contact told = new Contact("Jour", null, null, "119", Confidentiality.PUBLIC);
        List<Contact> known = List.of(Samples.CONTACT, other);
        assertThat(new ContactCorrection(other, told).of(known)).containsExactly(Samples.CONTACT, told);
        assertThat(new ContactCorrection(Samples.CONTACT, null).of(known)).containsExactly(other);
        assertThat(new ContactCorrection(null, told).of(known)).containsExactly(Samples.CONTACT, other, told);
        assertThat(new ContactCorrection(null, other).of(known))
                .as("nobody is there twice")
                .isEqualTo(known);
        assertThat(new ContactCorrection(told, null).of(known))
                .as("who is not there any more")
                .isEqualTo(known);
    }

    @Test
    void eachPartIsTakenByItself() {
        Correction all = Samples.correction();
        assertThat(all.parts()).doesNotHaveDuplicates().hasSize(5 + 3 + 3 + 10);
        List<PartnerDetails> seen = new ArrayList<>();
        for (String part : all.parts()) {
            Correction one = all.only(part::equals);
            assertThat(one.parts()).hasSize(1);
            seen.add(one.of(KNOWN));
        }
        assertThat(all.only(_ -> false).of(KNOWN)).isEqualTo(KNOWN);
        assertThat(seen.stream().filter(details -> !details.equals(KNOWN)).distinct())
                .as("the website is the same, the hours are those at a hidden place, and the contact is there already")
                .hasSize(5 + 3 + 3 + 10 - 3);
    }

    @Test
    void whatIsNotThereAnyMoreIsNotCorrected() {
        PartnerDetails bare = with(List.of(), List.of(), List.of());
        Correction gone = Samples.correction().only(part -> part.contains("/"));
        assertThat(gone.of(bare).places()).isEmpty();
        assertThat(gone.of(bare).services()).isEmpty();
    }
}
