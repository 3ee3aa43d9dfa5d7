package org.vigie.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.CaseGroups;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Merges as intake tells them, and which cases are one by them. */
@ReferralServiceTest
class MergedCasesTest {
    private static final UUID MERGES = UUID.fromString("3b7f4c1e-52a9-5d0b-8e6f-9a1c2d3e4f50");
    private final World world = new World();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    @Inject
    CaseGroups groups;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCaseNobodyMergedIsOneByItself() {
        assertThat(groups.of(one)).containsExactly(one);
    }

    @Test
    void mergedCasesAreOneFromEachOfThemUntilTheMergeIsUndone() {
        merge(one, other);
        merge(other, third);
        await().untilAsserted(() -> assertThat(groups.of(one)).isEqualTo(Set.of(one, other, third)));
        assertThat(groups.of(third)).isEqualTo(Set.of(one, other, third));
        tell("vigie.intake.CaseMergeUndone.v1", other, third);
        await().untilAsserted(() -> assertThat(groups.of(third)).containsExactly(third));
        assertThat(groups.of(one)).isEqualTo(Set.of(one, other));
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        merge(one, other);
        merge(one, other);
        tell("vigie.intake.CaseMergeUndone.v1", one, other);
        tell("vigie.intake.CaseMergeUndone.v1", one, other);
        merge(third, other);
        await().untilAsserted(() -> assertThat(groups.of(other)).isEqualTo(Set.of(other, third)));
    }

    private void merge(UUID caseId, UUID into) {
        tell("vigie.intake.CasesMerged.v1", caseId, into);
    }

    private void tell(String type, UUID caseId, UUID into) {
        String more = type.contains("Merged") ? ", \"sameMinors\": []" : "";
        world.topic.tell(type, MERGES, UUID.randomUUID(), """
                {"caseId": "%s", "intoCaseId": "%s"%s}
                """.formatted(caseId, into, more));
    }
}
