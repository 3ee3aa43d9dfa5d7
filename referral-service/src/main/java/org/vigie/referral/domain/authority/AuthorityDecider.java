package org.vigie.referral.domain.authority;

import static org.vigie.referral.domain.authority.ChannelKind.WEBHOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityRejection.SecretMissing;

/** An entry of the directory; empty until a coordinator edits it, the official list stands in for it until then. */
public final class AuthorityDecider
        implements Decider<AuthorityCommand, Optional<Authority>, AuthorityEvent, AuthorityRejection> {

    @Override
    public Optional<Authority> initialState() {
        return Optional.empty();
    }

    @Override
    public Decision<AuthorityEvent, AuthorityRejection> decide(AuthorityCommand command, Optional<Authority> state) {
        return switch (command) {
            case ConfigureAuthority configure -> configure(configure, state);
        };
    }

    @Override
    public Optional<Authority> evolve(Optional<Authority> state, AuthorityEvent event) {
        return switch (event) {
            case AuthorityConfigured configured -> Optional.of(configured.authority());
        };
    }

    private static Decision<AuthorityEvent, AuthorityRejection> configure(
            ConfigureAuthority command, Optional<Authority> state) {
        List<Channel> known =
                state.map(authority -> authority.channels(WEBHOOK)).orElse(List.of());
        boolean single = known.size() == 1 && command.wanted().channels(WEBHOOK).size() == 1;
        List<Channel> channels = new ArrayList<>();
        for (Channel wanted : command.wanted().channels()) {
            Channel channel = wanted.lacksSecret() ? withKnownSecret(wanted, known, single) : wanted;
            if (channel.lacksSecret()) {
                return Decision.reject(new SecretMissing(channels.size()));
            }
            channels.add(channel);
        }
        Authority authority = command.wanted().reachedBy(channels);
        return state.filter(authority::equals).isPresent()
                ? Decision.accept()
                : Decision.accept(new AuthorityConfigured(authority, command.at()));
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
