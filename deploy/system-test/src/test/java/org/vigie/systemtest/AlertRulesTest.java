package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Alerts fire when they should, as {@code rules.test.yml} tells promtool. */
class AlertRulesTest {

    @Test
    void alerts_fire_when_they_should_and_only_then() throws Exception {
        Assumptions.assumeTrue(Prometheus.installed(), "Prometheus is not installed");
        Path tests = RunningStack.checkout().root().resolve("deploy/prometheus/rules.test.yml");
        Process promtool = new ProcessBuilder("promtool", "test", "rules", tests.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(output).isZero();
    }
}
