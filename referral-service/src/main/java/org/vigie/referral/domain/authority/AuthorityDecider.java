package org.vigie.referral.domain.authority;

import static org.vigie.referral.domain.authority.ChannelKind.WEBHOOK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.authority.AuthorityRejection.SecretMissing;
import org.vigie.referral.domain.authority.AuthorityRejection.Taken;
import org.vigie.referral.domain.authority.Editions.Edition;

/** An entry of the directory. */
public final class AuthorityDecider implements Decider<AuthorityCommand, Editions, AuthorityEvent, AuthorityRejection> {

    @Override
    public Editions initialState() {
        return Editions.NONE;
    }

    @Override
    public Decision<AuthorityEvent, AuthorityRejection> decide(AuthorityCommand command, Editions state) {
        return switch (command) {
            case ConfigureAuthority configure -> configure(configure, state);
        };
    }

    @Override
    public Editions evolve(Editions state, AuthorityEvent event) {
        return state.and(Edition.of(event));
    }

    /** What reads like this already, now or from that moment on, is no news. */
    private static Decision<AuthorityEvent, AuthorityRejection> configure(ConfigureAuthority command, Editions state) {
        List<Channel> known = state.all().reversed().stream()
                .flatMap(edition -> edition.authority().channels(WEBHOOK).stream())
                .toList();
        boolean single = known.stream().map(Channel::url).distinct().count() == 1
                && command.wanted().channels(WEBHOOK).size() == 1;
        List<Channel> channels = new ArrayList<>();
        for (Channel wanted : command.wanted().channels()) {
            Channel channel = wanted.lacksSecret() ? withKnownSecret(wanted, known, single) : wanted;
            if (channel.lacksSecret()) {
                return Decision.reject(new SecretMissing(channels.size()));
            }
            channels.add(channel);
        }
        Authority authority = command.wanted().reachedBy(channels);
        Optional<Instant> later = command.effectiveFrom().filter(command.at()::isBefore);
        Optional<Authority> there = later.map(state::plannedFor).orElseGet(() -> state.inForce(command.at()));
        if (there.filter(authority::equals).isPresent()) {
            return Decision.accept();
        }
        if (command.rival().isPresent()) {
            return Decision.reject(new Taken(command.rival().get()));
        }
        return Decision.accept(
                later.<AuthorityEvent>map(moment -> new AuthorityPlanned(authority, moment, command.at()))
                        .orElseGet(() -> new AuthorityConfigured(authority, command.at())));
    }

    /** The secret known for the same address; for another one too where there is no doubt which webhook has moved. */
    private static Channel withKnownSecret(Channel wanted, List<Channel> known, boolean single) {
        return known.stream()
                .filter(webhook -> single || webhook.url().equals(wanted.url()))
                .findFirst()
                .map(webhook -> new Channel(WEBHOOK, wanted.url(), webhook.secret(), Optional.empty()))
                .orElse(wanted);
    }
}
