package org.vigie.referral.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.delivery.Circuits.Endpoint;
import org.vigie.referral.domain.authority.Channel;

class CircuitsTest {
    private static final Endpoint NORD = Endpoint.of("59D", Channel.email("crip@nord.example"));
    private static final Endpoint OISE = Endpoint.of("60D", Channel.email("crip@oise.example"));
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final MovedClock clock = new MovedClock();
    private final Circuits circuits = new Circuits(clock, settings());

    @Test
    void anEndpointThatFailsNowAndThenIsTried() {
        fail(NORD, 2);
        circuits.succeeded(NORD);
        fail(NORD, 2);
        assertThat(circuits.admits(NORD)).isTrue();
        assertThat(circuits.failing()).isEmpty();
    }

    @Test
    void oneThatFailsAllTheTimeIsSparedAndNoOtherWithIt() {
        fail(NORD, 3);
        assertThat(circuits.admits(NORD)).isFalse();
        assertThat(circuits.admits(OISE)).isTrue();
        assertThat(circuits.failing()).containsExactly(NORD);
        assertThat(circuits.pause(List.of(OISE, NORD))).isEqualTo(PAUSE);
    }

    @Test
    void afterAPauseOneMayTry() {
        fail(NORD, 3);
        clock.move(PAUSE);
        assertThat(circuits.admits(NORD)).isTrue();
        assertThat(circuits.admits(NORD)).isFalse();
        circuits.failed(NORD);
        assertThat(circuits.admits(NORD)).isFalse();
        clock.move(PAUSE);
        assertThat(circuits.admits(NORD)).isTrue();
        circuits.succeeded(NORD);
        assertThat(circuits.admits(NORD)).isTrue();
        assertThat(circuits.admits(NORD)).isTrue();
    }

    @Test
    void whoNeverSaysWhatBecameOfHisTryKeepsNobodyOutForEver() {
        fail(NORD, 3);
        clock.move(PAUSE);
        assertThat(circuits.admits(NORD)).isTrue();
        clock.move(PAUSE);
        assertThat(circuits.admits(NORD)).isTrue();
    }

    @Test
    void aClockThatIsPutBackSparesNobodyForLonger() {
        clock.move(Duration.ofHours(3));
        fail(NORD, 3);
        clock.move(Duration.ofHours(-3));
        assertThat(circuits.pause(List.of(NORD))).isZero();
        assertThat(circuits.admits(NORD)).isTrue();
        circuits.failed(NORD);
        assertThat(circuits.admits(NORD)).isFalse();
        assertThat(circuits.pause(List.of(NORD))).isEqualTo(PAUSE);
    }

    @Test
    void anotherAddressIsAnotherEndpoint() {
        fail(NORD, 3);
        Endpoint moved = Endpoint.of("59D", Channel.email("crip2@nord.example"));
        circuits.keep("59D", List.of(moved));
        assertThat(circuits.admits(moved)).isTrue();
        assertThat(circuits.failing()).isEmpty();
    }

    private void fail(Endpoint endpoint, int times) {
        for (int i = 0; i < times; i++) {
            circuits.failed(endpoint);
        }
    }

    private static DeliverySettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("vigie.delivery.failures-in-a-row", "3")
                .withDefaultValue("vigie.delivery.endpoint-pause", "30s")
                .withDefaultValue("vigie.delivery.public-url", "https://referral.example")
                .build()
                .getConfigMapping(DeliverySettings.class);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T18:00:00Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
