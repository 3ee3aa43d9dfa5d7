package org.vigie.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.domain.authority.Route;

/** Holds the policy against every sample that intake ever published. */
class ConsumedContractTest {
    private static final Path SAMPLES = Path.of("../intake-service/contracts/samples");

    @Test
    void everyTypeThatIntakePublishesIsHandledOrIgnoredOnPurpose() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            List<String> types = samples.map(
                            sample -> sample.getFileName().toString().replaceFirst("\\.json$", ""))
                    .toList();
            assertThat(types)
                    .isNotEmpty()
                    .allSatisfy(
                            type -> assertThat(Set.of("vigie.intake.ActionTaken.v1", "vigie.intake.CallRecorded.v1"))
                                    .contains(type));
        }
    }

    @Test
    void theSampleOfAnActionBecomesAReferral() throws IOException {
        var action = new ObjectMapper()
                .readTree(SAMPLES.resolve("vigie.intake.ActionTaken.v1.json").toFile());
        Instant now = Clock.systemUTC().instant();
        Open open = WhenInformationPreoccupanteThenRefer.open(action, new Directory(OfficialAuthorities.all()), now);
        assertThat(open.route()).isEqualTo(new Route.To("59D", false));
        assertThat(open.minorIds()).hasSize(1);
        assertThat(open.facts().urgency()).isEqualTo(Urgency.IMMEDIATE_DANGER);
        assertThat(open.informing().feedbackRequested()).isTrue();
        assertThat(open.informing().parents()).isPresent();
    }
}
