package org.vigie.referral.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;

class SecretRotationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-03-05T08:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Channel first = webhook("/ip", "one");
    private final Channel second = webhook("/ip", "two");
    private final Channel third = webhook("/ip", "three");

    @Test
    void a_secret_that_was_never_replaced_is_alone() {
        assertThat(former(first, LONG_AGO, at(MONDAY, first))).isEmpty();
        assertThat(former(first, LONG_AGO, at(MONDAY, first), at(TUESDAY, first, Channel.portal())))
                .isEmpty();
    }

    @Test
    void the_former_one_counts_for_a_while() {
        assertThat(former(second, MONDAY, at(MONDAY, first), at(TUESDAY, second)))
                .containsExactly("one");
        assertThat(former(second, TUESDAY, at(MONDAY, first), at(TUESDAY, second)))
                .isEmpty();
    }

    @Test
    void of_several_the_latest_comes_first() {
        var history = new AuthorityEvent[] {at(MONDAY, first), at(TUESDAY, second), at(WEDNESDAY, third)};
        assertThat(former(third, MONDAY, history)).containsExactly("two", "one");
        assertThat(former(third, TUESDAY, history)).containsExactly("two");
    }

    @Test
    void back_to_the_old_one_is_back_to_the_old_one() {
        assertThat(former(first, MONDAY, at(MONDAY, first), at(TUESDAY, second), at(WEDNESDAY, first)))
                .containsExactly("two");
    }

    @Test
    void the_only_webhook_may_move_and_change_its_secret_at_once() {
        Channel moved = webhook("/new", "two");
        assertThat(former(moved, MONDAY, at(MONDAY, first), at(TUESDAY, moved))).containsExactly("one");
    }

    @Test
    void of_two_webhooks_each_has_its_own() {
        Channel other = webhook("/other", "three");
        assertThat(former(second, MONDAY, at(MONDAY, first, other), at(TUESDAY, second, other)))
                .containsExactly("one");
        assertThat(former(other, MONDAY, at(MONDAY, first, other), at(TUESDAY, second, other)))
                .isEmpty();
    }

    @Test
    void a_planned_one_takes_the_place_of_the_former_once_its_day_has_come() {
        AuthorityEvent planned = new AuthorityPlanned(authority(second), TUESDAY, MONDAY);
        AuthorityEvent later = new AuthorityPlanned(authority(third), THURSDAY, MONDAY);
        assertThat(former(second, MONDAY, at(MONDAY, first), later, planned)).containsExactly("one");
    }

    private static List<String> former(Channel webhook, Instant since, AuthorityEvent... history) {
        return SecretRotation.replaced(List.of(history), webhook, since, WEDNESDAY).stream()
                .flatMap(secret -> secret.value().stream())
                .toList();
    }

    private static Channel webhook(String path, String secret) {
        return Channel.webhook("https://crip.example" + path, Personal.of(secret));
    }

    private static AuthorityEvent at(Instant at, Channel... channels) {
        return new AuthorityConfigured(authority(channels), at);
    }

    private static Authority authority(Channel... channels) {
        return new Authority(
                "59D",
                "Nord",
                List.of("59"),
                Set.of(),
                Stream.of(channels).toList(),
                Optional.empty(),
                Optional.empty());
    }
}
