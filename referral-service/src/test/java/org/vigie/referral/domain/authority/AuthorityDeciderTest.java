package org.vigie.referral.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.authority.AuthorityRejection.SecretMissing;
import org.vigie.referral.domain.authority.AuthorityRejection.Taken;

class AuthorityDeciderTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:00:00Z");
    private static final Personal<String> SECRET = Personal.of("whsec_first");
    private static final Personal<String> OTHER = Personal.of("whsec_other");

    @Test
    void an_entry_reads_as_it_was_asked_for() {
        Authority wanted = authority(Channel.webhook("https://a.example", SECRET), Channel.portal());
        authority().when(configure(wanted)).then(new AuthorityConfigured(wanted, AT));
    }

    @Test
    void the_same_again_is_no_news() {
        Authority wanted = authority(Channel.webhook("https://a.example", SECRET));
        authority()
                .given(new AuthorityConfigured(wanted, AT))
                .when(configure(wanted))
                .thenNothingHappened();
    }

    @Test
    void what_another_answers_for_is_not_taken() {
        Claim claim = new Claim("60D", "59");
        ConfigureAuthority taking = configure(authority(Channel.portal())).beside(Optional.of(claim));
        authority().when(taking).thenRejected(new Taken(claim));
        authority()
                .given(new AuthorityConfigured(taking.wanted(), AT))
                .when(taking)
                .thenNothingHappened();
    }

    @Test
    void a_webhook_needs_a_secret() {
        authority()
                .when(configure(authority(Channel.portal(), unsaid("https://a.example"))))
                .thenRejected(new SecretMissing(1));
    }

    @Test
    void a_secret_that_is_not_said_is_kept() {
        authority()
                .given(new AuthorityConfigured(authority(Channel.webhook("https://a.example", SECRET)), AT))
                .when(configure(authority(unsaid("https://a.example"), Channel.portal())))
                .then(new AuthorityConfigured(
                        authority(Channel.webhook("https://a.example", SECRET), Channel.portal()), AT));
    }

    @Test
    void the_only_webhook_keeps_its_secret_when_it_moves() {
        authority()
                .given(new AuthorityConfigured(authority(Channel.webhook("https://a.example", SECRET)), AT))
                .when(configure(authority(unsaid("https://b.example"))))
                .then(new AuthorityConfigured(authority(Channel.webhook("https://b.example", SECRET)), AT));
    }

    @Test
    void of_several_webhooks_each_keeps_its_own_secret() {
        authority()
                .given(new AuthorityConfigured(
                        authority(
                                Channel.webhook("https://a.example", SECRET),
                                Channel.webhook("https://b.example", OTHER)),
                        AT))
                .when(configure(authority(unsaid("https://b.example"), unsaid("https://a.example"))))
                .then(new AuthorityConfigured(
                        authority(
                                Channel.webhook("https://b.example", OTHER),
                                Channel.webhook("https://a.example", SECRET)),
                        AT));
    }

    @Test
    void where_it_is_in_doubt_which_webhook_moved_the_secret_must_be_said() {
        authority()
                .given(new AuthorityConfigured(authority(Channel.webhook("https://a.example", SECRET)), AT))
                .when(configure(authority(unsaid("https://b.example"), unsaid("https://c.example"))))
                .thenRejected(new SecretMissing(0));
    }

    @Test
    void a_secret_is_replaced_by_saying_another() {
        authority()
                .given(new AuthorityConfigured(authority(Channel.webhook("https://a.example", SECRET)), AT))
                .when(configure(authority(Channel.webhook("https://a.example", OTHER))))
                .then(new AuthorityConfigured(authority(Channel.webhook("https://a.example", OTHER)), AT));
    }

    @Test
    void a_secret_is_never_printed() {
        assertThat(authority(Channel.webhook("https://a.example", SECRET)).toString())
                .doesNotContain("whsec");
    }

    private static DeciderSpecification<AuthorityCommand, Editions, AuthorityEvent, AuthorityRejection> authority() {
        return DeciderSpecification.of(new AuthorityDecider());
    }

    @Test
    void what_shall_hold_later_is_planned() {
        Authority wanted = authority(Channel.portal());
        authority()
                .when(new ConfigureAuthority(wanted, Optional.of(NEW_YEAR), AT))
                .then(new AuthorityPlanned(wanted, NEW_YEAR, AT));
    }

    @Test
    void the_same_plan_again_is_no_news_but_going_back_to_it_is() {
        Authority one = authority(Channel.portal());
        Authority other = authority(Channel.email("crip@nord.example"));
        authority()
                .given(new AuthorityPlanned(one, NEW_YEAR, AT))
                .when(new ConfigureAuthority(one, Optional.of(NEW_YEAR), AT))
                .thenNothingHappened();
        authority()
                .given(new AuthorityPlanned(one, NEW_YEAR, AT), new AuthorityPlanned(other, NEW_YEAR, AT))
                .when(new ConfigureAuthority(one, Optional.of(NEW_YEAR), AT))
                .then(new AuthorityPlanned(one, NEW_YEAR, AT));
    }

    @Test
    void a_plan_keeps_the_secret_of_what_holds_and_what_follows_may_keep_either() {
        Channel before = Channel.webhook("https://a.example", SECRET);
        Channel after = Channel.webhook("https://b.example", OTHER);
        authority()
                .given(
                        new AuthorityConfigured(authority(before), AT),
                        new AuthorityPlanned(authority(after), NEW_YEAR, AT))
                .when(configure(authority(unsaid("https://a.example"), Channel.portal())))
                .then(new AuthorityConfigured(authority(before, Channel.portal()), AT));
    }

    private static Channel unsaid(String url) {
        return Channel.webhook(url, Personal.withheld());
    }

    private static ConfigureAuthority configure(Authority wanted) {
        return new ConfigureAuthority(wanted, Optional.empty(), AT);
    }

    private static Authority authority(Channel... channels) {
        return new Authority(
                "59D",
                "Département du Nord",
                List.of("59"),
                Set.of(),
                List.of(channels),
                Optional.empty(),
                Optional.empty());
    }
}
