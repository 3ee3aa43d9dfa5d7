package org.vigie.referral.application.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.Dossiers;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.delivery.Courier.Outcome.NotTaken;
import org.vigie.referral.application.delivery.Courier.Outcome.Taken;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** Delivers a referral to the authority that it is routed to, by the first of its channels that can be used. */
@ApplicationScoped
class Deliverer {
    private final Authorities authorities;
    private final Dossiers dossiers;
    private final Reports reports;
    private final Delays delays;
    private final Clock clock;
    private final Map<ChannelKind, Courier> couriers = new EnumMap<>(ChannelKind.class);

    Deliverer(
            Authorities authorities,
            Dossiers dossiers,
            Reports reports,
            Delays delays,
            Clock clock,
            @All List<Courier> couriers) {
        this.authorities = authorities;
        this.dossiers = dossiers;
        this.reports = reports;
        this.delays = delays;
        this.clock = clock;
        couriers.stream().filter(Courier::isUsable).forEach(courier -> this.couriers.put(courier.kind(), courier));
    }

    void deliver(Task task, ReferralFile file, Undelivered referral) {
        Authority authority = authorities
                .findWithSecrets(referral.routing().authority())
                .orElseThrow(() -> new IllegalStateException("a referral is routed to entries of the directory"));
        Optional<Channel> channel = authority.channels().stream()
                .filter(candidate -> couriers.containsKey(candidate.kind()))
                .findFirst();
        if (channel.isEmpty()) {
            ChannelKind preferred = authority.channels().getFirst().kind();
            reports.putOff(task, file, preferred, FailureReason.NO_USABLE_CHANNEL, delays.forAPerson());
            return;
        }
        Courier courier = courier(channel.get());
        Message message =
                new Message(referral, routedAt(file), authority, channel.get(), Optional.empty(), clock.instant());
        if (courier.needsDossier()) {
            deliverWithDossier(task, file, courier, message);
        } else {
            deliver(task, file, courier, message);
        }
    }

    private void deliverWithDossier(Task task, ReferralFile file, Courier courier, Message message) {
        ChannelKind channel = courier.kind();
        var facts = message.referral().facts();
        switch (dossiers.fetch(facts.actionId(), message.authority().code(), Dossiers.Purpose.SENDING)) {
            case Dossiers.Answer.Found(Dossier dossier) ->
                deliver(task, file, courier, message.with(dossier, clock.instant()));
            case Dossiers.Answer.Unavailable _ ->
                reports.putOff(task, file, channel, FailureReason.DOSSIER_UNAVAILABLE, delays.afterWaits(task.waits()));
            case Dossiers.Answer.Erased _ ->
                reports.putOff(task, file, channel, FailureReason.DOSSIER_ERASED, delays.forAPerson());
        }
    }

    private void deliver(Task task, ReferralFile file, Courier courier, Message message) {
        switch (courier.deliver(message)) {
            case Taken _ -> reports.sent(task, file, courier.kind());
            case NotTaken(FailureReason reason, Optional<Integer> status) -> {
                Undelivered referral = message.referral();
                Duration delay = delays.afterAttempts(
                        referral.attempts() + 1, referral.facts().urgency());
                reports.failed(task, file, courier.kind(), reason, status, delay);
            }
        }
    }

    private Courier courier(Channel channel) {
        Courier courier = couriers.get(channel.kind());
        if (courier == null) {
            throw new IllegalStateException("there is no courier for " + channel.kind());
        }
        return courier;
    }

    private static Instant routedAt(ReferralFile file) {
        return file.events().reversed().stream()
                .filter(event -> event instanceof ReferralRouted || event instanceof ReferralRerouted)
                .findFirst()
                .map(ReferralEvent::at)
                .orElseThrow(() -> new IllegalStateException("what is delivered was routed"));
    }
}
