package org.vigie.referral.application.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.referral.application.delivery.Circuits.Endpoint;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** The channels by which this service can reach authorities, and which of them are worth a try. */
@ApplicationScoped
class Channels {
    private final Circuits circuits;
    private final Map<ChannelKind, Courier> couriers = new EnumMap<>(ChannelKind.class);

    Channels(Circuits circuits, @All List<Courier> couriers) {
        this.circuits = circuits;
        couriers.stream().filter(Courier::isUsable).forEach(courier -> this.couriers.put(courier.kind(), courier));
    }

    /** Those of the authority's channels that this service can use, preferred first. */
    List<Channel> usable(Authority authority) {
        List<Channel> usable = authority.channels().stream()
                .filter(channel -> couriers.containsKey(channel.kind()))
                .toList();
        circuits.keep(authority.code(), endpoints(authority, usable));
        return usable;
    }

    /** The first of these that does not fail all the time, so far as is known. */
    Optional<Channel> firstAdmitted(Authority authority, List<Channel> turns) {
        return turns.stream()
                .filter(channel -> circuits.admits(Endpoint.of(authority.code(), channel)))
                .findFirst();
    }

    /** How long until one of these may be tried that fail all the time. */
    Duration pause(Authority authority, List<Channel> channels) {
        return circuits.pause(endpoints(authority, channels));
    }

    /** Whether messages by this channel carry what is in the dossier. */
    boolean needDossier(Channel channel) {
        return courier(channel).needsDossier();
    }

    /** Tries once. */
    Courier.Outcome deliver(Message message) {
        Courier.Outcome outcome = courier(message.channel()).deliver(message);
        Endpoint endpoint = Endpoint.of(message.authority().code(), message.channel());
        switch (outcome) {
            case Courier.Outcome.Taken _ -> circuits.succeeded(endpoint);
            case Courier.Outcome.NotTaken _ -> circuits.failed(endpoint);
        }
        return outcome;
    }

    /** Tries with a message that is about nothing; whether the channel is worth a try for others is not judged by it. */
    Courier.Outcome test(ChannelTest test) {
        Courier courier = couriers.get(test.channel().kind());
        return courier == null ? Courier.Outcome.NotTaken.because(FailureReason.NO_USABLE_CHANNEL) : courier.test(test);
    }

    private Courier courier(Channel channel) {
        Courier courier = couriers.get(channel.kind());
        if (courier == null) {
            throw new IllegalStateException("there is no courier for " + channel.kind());
        }
        return courier;
    }

    private static List<Endpoint> endpoints(Authority authority, List<Channel> channels) {
        return channels.stream()
                .map(channel -> Endpoint.of(authority.code(), channel))
                .toList();
    }
}
