package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.domain.partner.Confidentiality.PROFESSIONALS;
import static org.vigie.mapping.domain.partner.Confidentiality.PUBLIC;
import static org.vigie.mapping.domain.partner.Confidentiality.SERVICE_ONLY;

import org.junit.jupiter.api.Test;
import org.vigie.mapping.testing.Samples;

class DisclosureTest {
    /** For professionals, with a place that only the service knows. */
    private static final PartnerDetails REFUGE = Samples.refuge("Refuge", "59");

    @Test
    void theServiceKnowsAll() {
        assertThat(new Disclosure(SERVICE_ONLY).of(REFUGE)).isEqualTo(REFUGE);
    }

    @Test
    void aPlaceThatIsHiddenIsNamedNowhere() {
        PartnerDetails shown = new Disclosure(PROFESSIONALS).of(REFUGE);
        assertThat(shown.places()).isEmpty();
        assertThat(shown.contacts()).containsExactly(Samples.CONTACT);
        assertThat(shown.services()).singleElement().satisfies(service -> {
            assertThat(service.serviceId()).isEqualTo(Samples.CONSULTATION);
            assertThat(service.placeIds()).isEmpty();
            assertThat(service.schedules()).as("hours of the hidden place").isEmpty();
        });
        assertThat(shown.toString()).doesNotContain(Samples.HOUSE.toString(), "rue de la Gare", "50.63");
    }

    @Test
    void ofAHiddenPartnerThereRemainsWhatItIsAndWhereItWorks() {
        assertThat(new Disclosure(PUBLIC).shows(REFUGE.confidentiality())).isFalse();
        assertThat(new Disclosure(PUBLIC).of(REFUGE))
                .isEqualTo(PartnerDetails.named(
                        REFUGE.name(),
                        REFUGE.kind(),
                        REFUGE.sector(),
                        REFUGE.scope(),
                        REFUGE.departments(),
                        PROFESSIONALS));
    }

    @Test
    void theStricterOfTwoCounts() {
        assertThat(PUBLIC.or(SERVICE_ONLY)).isEqualTo(SERVICE_ONLY);
        assertThat(SERVICE_ONLY.or(PROFESSIONALS)).isEqualTo(SERVICE_ONLY);
        assertThat(PUBLIC.or(PUBLIC)).isEqualTo(PUBLIC);
    }
}
