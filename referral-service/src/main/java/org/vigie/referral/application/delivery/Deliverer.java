package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Authorities.Reachable;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.Dossiers;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.delivery.Courier.Outcome.NotTaken;
import org.vigie.referral.application.delivery.Courier.Outcome.Taken;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.domain.ChannelPlan;
import org.vigie.referral.domain.ChannelPlan.Attempt;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** Delivers a referral to the authority that it is routed to, by the channel whose turn it is. */
@ApplicationScoped
class Deliverer {
    private final Authorities authorities;
    private final Channels channels;
    private final Addressing addressing;
    private final Dossiers dossiers;
    private final Reports reports;
    private final TodoList todo;
    private final Delays delays;
    private final DeliverySettings settings;
    private final Clock clock;

    Deliverer(
            Authorities authorities,
            Channels channels,
            Addressing addressing,
            Dossiers dossiers,
            Reports reports,
            TodoList todo,
            Delays delays,
            DeliverySettings settings,
            Clock clock) {
        this.authorities = authorities;
        this.channels = channels;
        this.addressing = addressing;
        this.dossiers = dossiers;
        this.reports = reports;
        this.todo = todo;
        this.delays = delays;
        this.settings = settings;
        this.clock = clock;
    }

    /** One task, and what it takes to tell whose turn it is. */
    private record Delivery(Task task, ReferralFile file, Undelivered referral, ChannelPlan plan) {}

    void deliver(Task task, ReferralFile file, Undelivered referral) {
        Reachable receiver = authorities
                .findWithSecrets(referral.routing().authority())
                .orElseThrow(() -> new IllegalStateException("a referral is routed to entries of the directory"));
        Authority authority = receiver.authority();
        List<Channel> usable = channels.usable(authority);
        if (usable.isEmpty()) {
            ChannelKind preferred = authority.channels().getFirst().kind();
            reports.putOff(task, file, preferred, FailureReason.NO_USABLE_CHANNEL, delays.forAPerson());
            return;
        }
        Delivery delivery = new Delivery(task, file, referral, plan(usable, referral));
        List<Channel> turns = delivery.plan().turns(ChannelPlan.attempts(file.events(), referral.routing())).stream()
                .map(turn -> usable.get(turn.channel()))
                .toList();
        Optional<Channel> channel =
                isUrgent(referral) ? turns.stream().findFirst() : channels.firstAdmitted(authority, turns);
        Information information = information(file, referral, Optional.empty());
        channel.map(chosen -> addressing.message(referral.facts(), referral.routing(), information, receiver, chosen))
                .ifPresentOrElse(
                        message -> deliver(delivery, message),
                        () -> todo.putOff(task, channels.pause(authority, turns)));
    }

    private ChannelPlan plan(List<Channel> usable, Undelivered referral) {
        int attempts = isUrgent(referral) ? settings.urgentAttemptsPerChannel() : settings.attemptsPerChannel();
        return new ChannelPlan(usable.stream().map(Channel::kind).toList(), attempts);
    }

    private static boolean isUrgent(Undelivered referral) {
        return referral.facts().urgency() == Urgency.IMMEDIATE_DANGER;
    }

    private void deliver(Delivery delivery, Message message) {
        if (channels.needDossier(message.channel())) {
            deliverWithDossier(delivery, message);
        } else {
            send(delivery, message);
        }
    }

    private void deliverWithDossier(Delivery delivery, Message message) {
        Task task = delivery.task();
        ChannelKind channel = message.channel().kind();
        var facts = message.facts();
        switch (dossiers.fetch(facts.actionId(), message.authority().code(), Dossiers.Purpose.SENDING)) {
            case Dossiers.Answer.Found(Dossier dossier) ->
                send(
                        delivery,
                        message.with(
                                information(delivery.file(), delivery.referral(), Optional.of(dossier)),
                                clock.instant()));
            // what is taken back at intake is so here as soon as its event has come
            case Dossiers.Answer.Unavailable _, Dossiers.Answer.Withdrawn _ ->
                reports.putOff(
                        task,
                        delivery.file(),
                        channel,
                        FailureReason.DOSSIER_UNAVAILABLE,
                        delays.afterWaits(task.waits()));
            case Dossiers.Answer.Erased _ ->
                reports.putOff(task, delivery.file(), channel, FailureReason.DOSSIER_ERASED, delays.forAPerson());
        }
    }

    private void send(Delivery delivery, Message message) {
        ChannelKind channel = message.channel().kind();
        switch (channels.deliver(message)) {
            case Taken _ -> reports.sent(delivery.task(), delivery.file(), channel);
            case NotTaken(FailureReason reason, Optional<Integer> status) ->
                reports.failed(
                        delivery.task(),
                        delivery.file(),
                        channel,
                        reason,
                        status,
                        delay(delivery, message, Attempt.of(channel, reason, status.orElse(0))));
        }
    }

    /** A channel that has not failed yet is tried at once. */
    private Duration delay(Delivery delivery, Message message, Attempt failed) {
        List<Attempt> attempts =
                new ArrayList<>(ChannelPlan.attempts(delivery.file().events(), message.routing()));
        attempts.add(failed);
        int failures = delivery.plan().turns(attempts).getFirst().failures();
        return failures == 0
                ? Duration.ZERO
                : delays.afterAttempts(failures, message.facts().urgency());
    }

    private Information information(ReferralFile file, Undelivered referral, Optional<Dossier> dossier) {
        return new Information(routedAt(file), referral.dueAt(clock.instant()), dossier);
    }

    private static Instant routedAt(ReferralFile file) {
        return file.events().reversed().stream()
                .filter(event -> event instanceof ReferralRouted || event instanceof ReferralRerouted)
                .findFirst()
                .map(ReferralEvent::at)
                .orElseThrow(() -> new IllegalStateException("what is delivered was routed"));
    }
}
