package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.mapping.testing.Samples;

class VerificationTest {
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 31);

    @Test
    void anAssuranceHoldsToItsLastDay() {
        Verification halfYear = Verification.of(Samples.refuge("Refuge", "59"), AUGUST);
        assertThat(halfYear.verifyBy()).as("February has no 31st").isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(halfYear.on(LocalDate.of(2026, 2, 28), null)).isEqualTo(PartnerState.VERIFIED);
        assertThat(halfYear.on(LocalDate.of(2026, 3, 1), null)).isEqualTo(PartnerState.TO_VERIFY);
    }

    @Test
    void itHoldsAYearWhereNothingElseIsSaid() {
        PartnerDetails bare = PartnerDetails.named("112", PartnerKind.INSTITUTION, null, Scope.NATIONAL, List.of());
        assertThat(Verification.of(bare, AUGUST).verifyBy()).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void whatNobodyAssuredIsAProposal() {
        assertThat(new Verification(null, 12).on(AUGUST, null)).isEqualTo(PartnerState.PROPOSED);
        assertThat(new Verification(null, 12).verifyBy()).isNull();
    }

    @Test
    void whatClosedIsClosedWhateverElse() {
        assertThat(new Verification(null, 12).on(AUGUST, AUGUST)).isEqualTo(PartnerState.CLOSED);
        assertThat(new Verification(AUGUST, 12).on(AUGUST, AUGUST)).isEqualTo(PartnerState.CLOSED);
    }
}
