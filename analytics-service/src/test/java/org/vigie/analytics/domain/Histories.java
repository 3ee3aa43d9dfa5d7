package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldAction;
import org.vigie.analytics.domain.History.ToldActionWithdrawal;
import org.vigie.analytics.domain.History.ToldAside;
import org.vigie.analytics.domain.History.ToldCall;
import org.vigie.analytics.domain.History.ToldCallWithdrawal;
import org.vigie.analytics.domain.History.ToldCorrection;
import org.vigie.analytics.domain.History.ToldMerge;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.History.ToldSession;

/**
 * Random histories around the two clock changes of 2023: few cases, minors and partners, so that they meet; instants on a coarse
 * grid near midnight, so that they tie and fall on the edge of a day; told in any order.
 */
public final class Histories {
    private static final Instant START = Instant.parse("2023-03-20T20:00:00Z");
    private static final List<String> DEPARTMENTS = List.of("59", "62", "971");
    private static final List<String> STEPS = List.of(
            "Opened",
            "Routed",
            "Sent",
            "Sent",
            "Acknowledged",
            "Answered",
            "Answered",
            "Refused",
            "Rerouted",
            "Withdrawn",
            "Closed");
    private static final int DAYS = 250;

    private final Random random;

    public Histories(long seed) {
        this.random = new Random(seed);
    }

    /** A history of {@code size} things told. */
    public History history(int size) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            told.add(
                    switch (random.nextInt(20)) {
                        case 0, 1 -> new ToldAction(id("case", 5), action(i));
                        case 2 -> session();
                        case 3, 4 -> amendment(new History(told), i);
                        case 5, 6 -> merge(new History(told));
                        case 7 -> undoing(new History(told));
                        case 8 -> aside();
                        case 9, 10, 11, 12 -> referral();
                        default -> new ToldCall(id("case", 5), call(i));
                    });
        }
        return new History(told);
    }

    /** The same things told as several partitions would bring them: those of one stream in their order, streams in any. */
    public History byPartitions(History history, int partitions) {
        List<Queue<Told>> queues = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            queues.add(new ArrayDeque<>());
        }
        for (Told told : history.all()) {
            queues.get(Math.floorMod(told.stream().hashCode(), partitions)).add(told);
        }
        List<Told> arriving = new ArrayList<>();
        while (arriving.size() < history.all().size()) {
            Queue<Told> any = queues.get(random.nextInt(partitions));
            for (int i = random.nextInt(10); i >= 0 && !any.isEmpty(); i--) {
                arriving.add(any.remove());
            }
        }
        return new History(arriving);
    }

    /** A period of a day or of many. */
    public Period period() {
        LocalDate from = LocalDate.of(2023, 3, 15).plusDays(random.nextInt(DAYS));
        return new Period(from, from.plusDays(random.nextBoolean() ? random.nextInt(4) : random.nextInt(DAYS)));
    }

    /** Something that counts is put right or taken back; a call when nothing does yet. */
    private Told amendment(History before, int position) {
        List<ToldCall> calls = before.calls();
        List<ToldAction> actions = before.actions();
        if (!actions.isEmpty() && random.nextInt(3) == 0) {
            ToldAction action = actions.get(random.nextInt(actions.size()));
            return new ToldActionWithdrawal(action.stream(), action.action().actionId());
        }
        if (calls.isEmpty()) {
            return new ToldCall(id("case", 5), call(position));
        }
        ToldCall told = calls.get(random.nextInt(calls.size()));
        UUID callId = told.call().callId();
        if (random.nextInt(3) == 0) {
            return new ToldCallWithdrawal(told.stream(), callId);
        }
        CallFacts other = call(position);
        CallFacts right = new CallFacts(
                callId,
                other.occurredAt(),
                told.call().position(),
                other.channel(),
                other.category(),
                other.relation(),
                other.concerns(),
                other.minors());
        return new ToldCorrection(told.stream(), right);
    }

    /** Two cases that were not absorbed are one; when they are one already, that is undone. */
    private Told merge(History before) {
        Map<UUID, CaseMerge> standing = before.merges();
        UUID absorbed = survivor(id("case", 5), standing);
        UUID into = survivor(id("case", 5), standing);
        if (absorbed.equals(into)) {
            return undoing(before);
        }
        List<SameMinor> same = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            same.add(new SameMinor(id("minor", 4), id("minor", 4)));
        }
        return new ToldMerge(new CaseMerge(absorbed, into, same));
    }

    private static UUID survivor(UUID of, Map<UUID, CaseMerge> standing) {
        UUID survivor = of;
        for (CaseMerge merge = standing.get(survivor); merge != null; merge = standing.get(survivor)) {
            survivor = merge.intoCaseId();
        }
        return survivor;
    }

    /** Any merge that stands is undone, also one in the middle of a chain; an action is told when none does. */
    private Told undoing(History before) {
        List<CaseMerge> standing = List.copyOf(before.merges().values());
        if (standing.isEmpty()) {
            return new ToldAction(id("case", 5), action(before.all().size()));
        }
        CaseMerge undone = standing.get(random.nextInt(standing.size()));
        return new ToldMergeUndoing(undone.caseId(), undone.intoCaseId());
    }

    private Told aside() {
        List<String> types =
                List.of("vigie.intake.CaseClosed.v1", "vigie.intake.CaseReopened.v1", "vigie.intake.IdentityErased.v1");
        return new ToldAside(id("case", 5), types.get(random.nextInt(types.size())));
    }

    /** What may happen to a referral, in any order: what cannot follow upon what is the other service's to say. */
    private Told referral() {
        String what = STEPS.get(random.nextInt(STEPS.size()));
        Outcome outcome = what.equals("Answered") ? any(Outcome.values()) : null;
        return new ToldReferral(id("referral", 4), what, instant(), outcome);
    }

    private CallFacts call(int position) {
        List<MinorFacts> minors = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            minors.add(minor());
        }
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            concerns.add(any(Concern.values()));
        }
        return new CallFacts(
                new UUID(7, position),
                instant(),
                position + 1,
                any(Channel.values()),
                any(CallerCategory.values()),
                random.nextBoolean() ? any(CallerRelation.values()) : null,
                concerns,
                minors);
    }

    private MinorFacts minor() {
        return new MinorFacts(
                id("minor", 4),
                random.nextBoolean() ? any(Gender.values()) : null,
                random.nextBoolean() ? 10 + random.nextInt(10) : null,
                random.nextBoolean() ? DEPARTMENTS.get(random.nextInt(3)) : null,
                random.nextBoolean() ? any(Answer.values()) : null);
    }

    private ActionFacts action(int number) {
        return new ActionFacts(new UUID(8, number), any(ActionType.values()), instant());
    }

    private ToldSession session() {
        List<UUID> partners = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            partners.add(id("partner", 3));
        }
        return new ToldSession(id("session", 6), LocalDate.of(2023, 3, 20).plusDays(random.nextInt(DAYS)), partners);
    }

    private Instant instant() {
        int day = random.nextBoolean() ? random.nextInt(12) : random.nextInt(DAYS);
        return START.plusSeconds(86_400L * day + 1_800L * random.nextInt(8));
    }

    private UUID id(String kind, int count) {
        return UUID.nameUUIDFromBytes((kind + random.nextInt(count)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
