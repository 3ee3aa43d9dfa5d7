package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Authorities.Reachable;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/** Tells an authority that it no longer has to deal with a referral: by the channel that took it, then by its others. */
@ApplicationScoped
class Recaller {
    private final Authorities authorities;
    private final Channels channels;
    private final Addressing addressing;
    private final Reports reports;
    private final TodoList todo;
    private final Delays delays;
    private final DeliverySettings settings;

    Recaller(
            Authorities authorities,
            Channels channels,
            Addressing addressing,
            Reports reports,
            TodoList todo,
            Delays delays,
            DeliverySettings settings) {
        this.authorities = authorities;
        this.channels = channels;
        this.addressing = addressing;
        this.reports = reports;
        this.todo = todo;
        this.delays = delays;
        this.settings = settings;
    }

    void tell(Task task, ReferralFile file) {
        Optional<ReferralRecalled> recalled = toTell(task, file);
        if (recalled.isEmpty()) {
            todo.drop(task);
            return;
        }
        Reachable receiver = authorities
                .findWithSecrets(task.authority())
                .orElseThrow(() -> new IllegalStateException("a referral is routed to entries of the directory"));
        Authority authority = receiver.authority();
        List<Channel> turns = turns(task, file, channels.usable(authority));
        if (turns.isEmpty()) {
            todo.putOff(task, delays.forAPerson());
            return;
        }
        channels.firstAdmitted(authority, turns)
                .ifPresentOrElse(
                        channel -> send(task, file, message(recalled.get(), receiver, channel)),
                        () -> todo.putOff(task, channels.pause(authority, turns)));
    }

    /** What is still to be told; not to whom it was told, nor to whom it was routed again. */
    private static Optional<ReferralRecalled> toTell(Task task, ReferralFile file) {
        boolean told = file.events().stream()
                .anyMatch(event -> event instanceof ReferralWithdrawalSent sent
                        && sent.recalled().number() == task.recalled());
        return file.events().stream()
                .filter(ReferralRecalled.class::isInstance)
                .map(ReferralRecalled.class::cast)
                .filter(event -> !told && event.recalled().number() == task.recalled())
                .filter(event -> event.reason() == RecallReason.WITHDRAWN || !isThereAgain(task, file))
                .findFirst();
    }

    private static boolean isThereAgain(Task task, ReferralFile file) {
        return file.state()
                .held()
                .filter(held -> held.authority().equals(task.authority()))
                .isPresent();
    }

    private List<Channel> turns(Task task, ReferralFile file, List<Channel> usable) {
        List<Channel> turns = new ArrayList<>();
        int first = placeOfTheOneThatTookIt(task, file, usable) + task.waits() / settings.attemptsPerChannel();
        for (int i = 0; i < usable.size(); i++) {
            turns.add(usable.get((first + i) % usable.size()));
        }
        return turns;
    }

    private static int placeOfTheOneThatTookIt(Task task, ReferralFile file, List<Channel> usable) {
        return file.events().stream()
                .filter(ReferralSent.class::isInstance)
                .map(ReferralSent.class::cast)
                .filter(sent -> sent.routing().number() == task.recalled())
                .flatMap(sent -> usable.stream().filter(channel -> channel.kind() == sent.channel()))
                .findFirst()
                .map(usable::indexOf)
                .orElse(0);
    }

    private Message message(ReferralRecalled recalled, Reachable receiver, Channel channel) {
        var withdrawal = new Message.Content.Withdrawal(recalled.reason(), recalled.at());
        return addressing.message(recalled.facts(), recalled.recalled(), withdrawal, receiver, channel);
    }

    private void send(Task task, ReferralFile file, Message message) {
        switch (channels.deliver(message)) {
            case Courier.Outcome.Taken _ -> reports.withdrawalSent(task, file, message);
            case Courier.Outcome.NotTaken(FailureReason reason, Optional<Integer> _) -> {
                reports.withdrawalFailed(task, message, reason);
                Urgency urgency = message.facts().urgency();
                todo.putOff(task, delays.afterAttempts(task.waits() + 1, urgency));
            }
        }
    }
}
