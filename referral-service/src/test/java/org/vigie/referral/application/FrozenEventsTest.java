package org.vigie.referral.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.AesSubjectKey;
import org.vigie.referral.domain.AllEvents;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;

/**
 * Every version of every event that a log may hold, as it lies there, still reads. The files under {@code events/} are never
 * changed: a new shape is a new version with a file of its own.
 */
class FrozenEventsTest {
    private static final UUID EVENT_ID = UUID.fromString("7d9f5a1e-2b3c-5d4e-8f60-718293a4b5c6");
    private static final AesSubjectKey KEY = new AesSubjectKey(Sample.FACTS.referralId(), new byte[32], new byte[0]);

    static Stream<ReferralEvent> ofReferrals() {
        return AllEvents.ofReferrals().stream();
    }

    static Stream<AuthorityEvent> ofAuthorities() {
        return AllEvents.ofAuthorities().stream();
    }

    @ParameterizedTest
    @MethodSource("ofReferrals")
    void theFirstVersionOfAReferralsEventReads(ReferralEvent event) throws IOException {
        assertThat(Streams.REFERRALS.decode(frozen(event, Streams.REFERRAL), KEY))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("ofAuthorities")
    void theFirstVersionOfAnAuthoritysEventReads(AuthorityEvent event) throws IOException {
        assertThat(Streams.AUTHORITIES.decode(frozen(event, Streams.AUTHORITY), KEY))
                .isEqualTo(event);
    }

    @Test
    void withoutTheKeyEverythingPersonalIsWithheld() throws IOException {
        ReferralAnswered answered =
                (ReferralAnswered) Streams.REFERRALS.decode(frozen("ReferralAnswered", Streams.REFERRAL), null);
        assertThat(answered.note()).hasValue(Personal.withheld());
        AuthorityConfigured configured = (AuthorityConfigured)
                Streams.AUTHORITIES.decode(frozen("AuthorityConfigured", Streams.AUTHORITY), null);
        assertThat(configured.authority().channels().getFirst().secret()).hasValue(Personal.withheld());
    }

    @Test
    void whatLiesInTheLogHoldsNothingPersonalAndNoSecret() throws IOException {
        for (Path file : Stream.of("ReferralAnswered", "AuthorityConfigured")
                .map(FrozenEventsTest::file)
                .toList()) {
            assertThat(Files.readString(file)).contains("$personal").doesNotContain(AllEvents.SECRET);
        }
    }

    private static Path file(String type) {
        return Path.of("src/test/resources/events", type, "v1.json");
    }

    private static StoredEvent frozen(Object event, String streamType) throws IOException {
        return frozen(event.getClass().getSimpleName(), streamType);
    }

    private static StoredEvent frozen(String type, String streamType) throws IOException {
        return new StoredEvent(
                1,
                EVENT_ID,
                streamType,
                Sample.FACTS.referralId(),
                1,
                type,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                EVENT_ID,
                null,
                "test",
                new byte[0],
                Files.readAllBytes(file(type)),
                new byte[0]);
    }
}
