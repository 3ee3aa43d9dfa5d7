package org.vigie.referral.application.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.vigie.referral.domain.FollowUp;
import org.vigie.referral.domain.Informing;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.TellFollowUp;
import org.vigie.referral.domain.ReferralCommand.Withdraw;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Sender;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.authority.Route;
import org.vigie.territories.Authority;

/** What people do with one referral of the year: most acknowledge soon, a quarter answers in time, some never do. */
record SimulatedReferral(UUID referralId, ReferralCommand command) {

    /** Adds one referral's commands, each at its moment. */
    static UUID plan(
            PriorityQueue<SimulatedReferral> year, Random random, List<Authority> authorities, Instant opened) {
        UUID id = new UUID((random.nextLong() & ~0xF000L) | 0x8000L, random.nextLong());
        Authority authority = authorities.get(random.nextInt(authorities.size()));
        boolean urgent = random.nextInt(100) < 5;
        ReferralFacts facts = new ReferralFacts(
                id,
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(random.nextLong(), random.nextLong()),
                authority.departments().getFirst(),
                urgent ? Urgency.IMMEDIATE_DANGER : Urgency.NORMAL);
        Optional<Integer> months = random.nextInt(100) < 2 ? Optional.of(1) : Optional.empty();
        Instant sent = opened.plusSeconds(2);
        year.add(new SimulatedReferral(
                id,
                new Open(
                        facts,
                        List.of(new UUID(random.nextLong(), random.nextLong())),
                        new Informing(Optional.empty(), random.nextInt(100) < 30),
                        new Route.To(authority.code(), false),
                        months,
                        opened)));
        year.add(new SimulatedReferral(id, new RecordSent(1, authority.code(), ChannelKind.PORTAL, sent)));
        int fate = random.nextInt(100);
        if (fate < 2) {
            year.add(new SimulatedReferral(id, new Withdraw(sent.plus(hours(random, 24 * 30)))));
        } else if (fate < 4) {
            String other = authorities.get(random.nextInt(authorities.size())).code();
            if (!other.equals(authority.code())) {
                Instant rerouted = sent.plus(hours(random, 24 * 10));
                year.add(new SimulatedReferral(id, new Reroute(other, rerouted)));
                year.add(new SimulatedReferral(
                        id, new RecordSent(2, other, ChannelKind.PORTAL, rerouted.plusSeconds(2))));
            }
        } else if (fate < 95) {
            acknowledged(year, random, id, sent, urgent);
        }
        return id;
    }

    private static void acknowledged(
            PriorityQueue<SimulatedReferral> year, Random random, UUID id, Instant sent, boolean urgent) {
        Instant acknowledged = sent.plus(hours(random, urgent ? 6 : 24 * 9));
        year.add(
                new SimulatedReferral(id, new Acknowledge(new Sender.Coordinator(), ChannelKind.PORTAL, acknowledged)));
        if (random.nextInt(100) < 70) {
            Instant answered = acknowledged.plus(hours(random, 24 * 180));
            FollowUp followUp = new FollowUp(Outcome.ADAPTED_ACTION, LocalDate.ofInstant(answered, ZoneOffset.UTC));
            year.add(new SimulatedReferral(
                    id,
                    new TellFollowUp(
                            new Sender.Coordinator(), followUp, Optional.empty(), ChannelKind.PORTAL, answered)));
        }
    }

    private static Duration hours(Random random, int most) {
        return Duration.ofSeconds(60L + random.nextInt(most * 3600));
    }
}
