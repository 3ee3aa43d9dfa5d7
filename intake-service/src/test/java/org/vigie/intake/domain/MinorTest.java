package org.vigie.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.domain.CaseExamples.LEA;
import static org.vigie.intake.domain.CaseExamples.MONDAY;
import static org.vigie.intake.domain.CaseExamples.TUESDAY;
import static org.vigie.intake.domain.CaseExamples.facts;

import org.junit.jupiter.api.Test;

class MinorTest {

    @Test
    void theLatestFactCountsWheneverItArrives() {
        Minor lea = Minor.named(LEA)
                .told(facts(LEA, Gender.GIRL, 15, "62", KnownToChildProtection.YES), TUESDAY)
                .told(facts(LEA, Gender.BOY, 14, "59", KnownToChildProtection.NO), MONDAY);
        assertThat(Said.factOf(lea.gender())).isEqualTo(Gender.GIRL);
        assertThat(Said.factOf(lea.department())).isEqualTo("62");
        assertThat(Said.factOf(lea.knownToChildProtection())).isEqualTo(KnownToChildProtection.YES);
    }

    @Test
    void theFirstAgeIsKeptBesideTheLatest() {
        Minor lea = Minor.named(LEA)
                .told(facts(LEA, null, 15, null, null), TUESDAY)
                .told(facts(LEA, null, 14, null, null), MONDAY);
        assertThat(Said.factOf(lea.firstAge())).isEqualTo(14);
        assertThat(Said.factOf(lea.latestAge())).isEqualTo(15);
    }

    @Test
    void unknownAndUnsaidNeverReplaceKnowledge() {
        Minor lea = Minor.named(LEA)
                .told(facts(LEA, Gender.GIRL, 14, "59", KnownToChildProtection.YES), MONDAY)
                .told(facts(LEA, Gender.UNKNOWN, null, null, KnownToChildProtection.UNKNOWN), TUESDAY);
        assertThat(Said.factOf(lea.gender())).isEqualTo(Gender.GIRL);
        assertThat(Said.factOf(lea.latestAge())).isEqualTo(14);
        assertThat(Said.factOf(lea.department())).isEqualTo("59");
        assertThat(Said.factOf(lea.knownToChildProtection())).isEqualTo(KnownToChildProtection.YES);
    }

    @Test
    void ofTwoSaidAtTheSameTimeTheLogDecides() {
        Minor lea = Minor.named(LEA)
                .told(facts(LEA, Gender.GIRL, 14, null, null), MONDAY)
                .told(facts(LEA, Gender.TRANSGENDER, 15, null, null), MONDAY);
        assertThat(Said.factOf(lea.gender())).isEqualTo(Gender.TRANSGENDER);
        assertThat(Said.factOf(lea.firstAge())).isEqualTo(14);
        assertThat(Said.factOf(lea.latestAge())).isEqualTo(15);
    }
}
