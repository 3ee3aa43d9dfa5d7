package org.vigie.referral.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.authority.Editions.Edition;

class EditionsTest {
    private static final Instant SPRING = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-10-02T10:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:00:00Z");

    @Test
    void a_plan_holds_from_its_beginning_on() {
        Editions editions = editions(new AuthorityPlanned(named("plan"), NEW_YEAR, SPRING));
        assertThat(editions.inForce(NEW_YEAR.minusMillis(1))).isEmpty();
        assertThat(name(editions, NEW_YEAR)).contains("plan");
    }

    @Test
    void what_is_said_at_once_holds_until_the_plan_begins() {
        Editions editions = editions(
                new AuthorityConfigured(named("spring"), SPRING),
                new AuthorityPlanned(named("plan"), NEW_YEAR, SPRING),
                new AuthorityConfigured(named("autumn"), AUTUMN));
        assertThat(name(editions, AUTUMN)).contains("autumn");
        assertThat(editions.next(AUTUMN).map(next -> next.authority().name())).contains("plan");
        assertThat(name(editions, NEW_YEAR)).contains("plan");
    }

    @Test
    void what_is_said_after_a_plan_began_takes_its_place() {
        Editions editions = editions(
                new AuthorityPlanned(named("plan"), AUTUMN, SPRING),
                new AuthorityConfigured(named("new year"), NEW_YEAR));
        assertThat(name(editions, NEW_YEAR)).contains("new year");
        assertThat(editions.all()).hasSize(1);
    }

    @Test
    void of_two_plans_for_one_moment_the_later_said_holds() {
        Editions editions = editions(
                new AuthorityPlanned(named("first"), NEW_YEAR, SPRING),
                new AuthorityPlanned(named("second"), NEW_YEAR, AUTUMN));
        assertThat(name(editions, NEW_YEAR)).contains("second");
        assertThat(editions.next(AUTUMN).map(next -> next.authority().name())).contains("second");
    }

    @Test
    void what_was_said_to_hold_at_once_holds_though_this_clock_is_behind() {
        Editions editions = editions(new AuthorityConfigured(named("now"), AUTUMN));
        assertThat(name(editions, SPRING)).contains("now");
    }

    @Test
    void a_mailbox_is_had_since_it_came_without_a_break() {
        Edition first = at(SPRING, "crip@nord.example", "autre@nord.example");
        Edition other = at(SPRING.plusSeconds(1), "autre@nord.example");
        Edition again = at(AUTUMN, "crip@nord.example", "autre@nord.example");
        assertThat(Editions.mailboxes(List.of(first, other, again), AUTUMN))
                .isEqualTo(Map.of("crip@nord.example", AUTUMN, "autre@nord.example", SPRING));
        assertThat(Editions.mailboxes(List.of(first, other), AUTUMN)).isEqualTo(Map.of("autre@nord.example", SPRING));
    }

    @Test
    void a_mailbox_of_a_plan_is_had_from_its_beginning_on() {
        List<Edition> said = List.of(
                at(SPRING, "crip@nord.example"),
                Edition.of(new AuthorityPlanned(mailed("neuf@nord.example"), NEW_YEAR, SPRING)),
                at(AUTUMN, "crip@nord.example"));
        assertThat(Editions.mailboxes(said, AUTUMN)).isEqualTo(Map.of("crip@nord.example", SPRING));
        assertThat(Editions.mailboxes(said, NEW_YEAR)).isEqualTo(Map.of("neuf@nord.example", NEW_YEAR));
    }

    private static Edition at(Instant moment, String... addresses) {
        return Edition.of(new AuthorityConfigured(mailed(addresses), moment));
    }

    private static Authority mailed(String... addresses) {
        return named("Nord").reachedBy(Stream.of(addresses).map(Channel::email).toList());
    }

    private static Editions editions(AuthorityEvent... events) {
        Editions editions = Editions.NONE;
        for (AuthorityEvent event : events) {
            editions = editions.and(Edition.of(event));
        }
        return editions;
    }

    private static Optional<String> name(Editions editions, Instant at) {
        return editions.inForce(at).map(Authority::name);
    }

    private static Authority named(String name) {
        return new Authority(
                "59D", name, List.of("59"), Set.of(), List.of(Channel.portal()), Optional.empty(), Optional.empty());
    }
}
