package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldAction;
import org.vigie.analytics.domain.History.ToldActionWithdrawal;
import org.vigie.analytics.domain.History.ToldCall;
import org.vigie.analytics.domain.History.ToldCallWithdrawal;
import org.vigie.analytics.domain.History.ToldCorrection;
import org.vigie.analytics.domain.History.ToldMerge;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.History.ToldSession;

/** Tells calls, actions and sessions in the order in which they arrive, and asks for figures. */
final class Story {
    private final List<Told> told = new ArrayList<>();

    /** What a call says; each method gives a call that says one thing more. */
    record Call(
            Channel channel,
            CallerCategory category,
            @Nullable CallerRelation relation,
            Set<Concern> concerns,
            List<MinorFacts> minors) {
        static final Call PLAIN = new Call(Channel.PHONE, CallerCategory.PROFESSIONAL, null, Set.of(), List.of());

        Call by(CallerCategory caller) {
            return new Call(channel, caller, relation, concerns, minors);
        }

        Call by(Channel other) {
            return new Call(other, category, relation, concerns, minors);
        }

        Call by(CallerRelation other) {
            return new Call(channel, category, other, concerns, minors);
        }

        Call about(Concern... told) {
            return new Call(channel, category, relation, EnumSet.copyOf(List.of(told)), minors);
        }

        Call minor(String name, UnaryOperator<Minor> facts) {
            List<MinorFacts> all = new ArrayList<>(minors);
            Minor minor = facts.apply(new Minor(null, null, null, null));
            all.add(new MinorFacts(id(name), minor.gender, minor.age, minor.department, minor.known));
            return new Call(channel, category, relation, concerns, all);
        }

        Call minor(String name) {
            return minor(name, facts -> facts);
        }
    }

    /** What a call says of a minor. */
    record Minor(
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String department,
            @Nullable Answer known) {
        Minor gender(Gender told) {
            return new Minor(told, age, department, known);
        }

        Minor age(int told) {
            return new Minor(gender, told, department, known);
        }

        Minor department(String told) {
            return new Minor(gender, age, told, known);
        }

        Minor known(Answer told) {
            return new Minor(gender, age, department, told);
        }
    }

    Story call(String inCase, String at, UnaryOperator<Call> says) {
        return call(inCase, at, "call " + told.size(), says);
    }

    Story call(String inCase, String at, String reference, UnaryOperator<Call> says) {
        Call call = says.apply(Call.PLAIN);
        told.add(new ToldCall(
                id(inCase),
                new CallFacts(
                        id(reference),
                        OffsetDateTime.parse(at).toInstant(),
                        told.size() + 1,
                        call.channel(),
                        call.category(),
                        call.relation(),
                        call.concerns(),
                        call.minors())));
        return this;
    }

    Story call(String inCase, String at) {
        return call(inCase, at, call -> call);
    }

    /** As many cases of one call each. */
    Story cases(int count, String at, UnaryOperator<Call> says) {
        for (int i = 0; i < count; i++) {
            call("case " + told.size(), at, says);
        }
        return this;
    }

    /** The call of this reference was not as it was told: it was made then and says this. */
    Story correction(String inCase, String at, String reference, UnaryOperator<Call> says) {
        Call call = says.apply(Call.PLAIN);
        told.add(new ToldCorrection(
                id(inCase),
                new CallFacts(
                        id(reference),
                        OffsetDateTime.parse(at).toInstant(),
                        positionOf(reference),
                        call.channel(),
                        call.category(),
                        call.relation(),
                        call.concerns(),
                        call.minors())));
        return this;
    }

    Story callWithdrawn(String inCase, String reference) {
        told.add(new ToldCallWithdrawal(id(inCase), id(reference)));
        return this;
    }

    Story actionWithdrawn(String inCase, String reference) {
        told.add(new ToldActionWithdrawal(id(inCase), id(reference)));
        return this;
    }

    /** Two cases are one, with minors that have one id in the first and another in the second. */
    Story merged(String absorbed, String into, SameMinor... same) {
        told.add(new ToldMerge(new CaseMerge(id(absorbed), id(into), List.of(same))));
        return this;
    }

    Story mergeUndone(String absorbed, String into) {
        told.add(new ToldMergeUndoing(id(absorbed), id(into)));
        return this;
    }

    static SameMinor same(String minor, String intoMinor) {
        return new SameMinor(id(minor), id(intoMinor));
    }

    private long positionOf(String reference) {
        return history().calls().stream()
                .map(ToldCall::call)
                .filter(call -> call.callId().equals(id(reference)))
                .findFirst()
                .orElseThrow()
                .position();
    }

    Story action(String inCase, String at, ActionType type) {
        return action(inCase, at, "action " + told.size(), type);
    }

    Story action(String inCase, String at, String reference, ActionType type) {
        told.add(new ToldAction(
                id(inCase),
                new ActionFacts(id(reference), type, OffsetDateTime.parse(at).toInstant())));
        return this;
    }

    Story workSession(String name, String heldOn, String... partners) {
        told.add(new ToldSession(
                id(name),
                LocalDate.parse(heldOn),
                List.of(partners).stream().map(Story::id).toList()));
        return this;
    }

    /** Something happened to a referral; {@code what} is the last part of its event's name. */
    Story referral(String name, String what, String at) {
        told.add(new ToldReferral(id(name), what, OffsetDateTime.parse(at).toInstant(), null));
        return this;
    }

    Story answered(String name, String at, Outcome outcome) {
        told.add(new ToldReferral(id(name), "Answered", OffsetDateTime.parse(at).toInstant(), outcome));
        return this;
    }

    /** The table of a period, having seen that counters and recount agree on it. */
    BreakdownTable table(Breakdown breakdown, String from, String to) {
        History history = history();
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        BreakdownTable table = CountersInMemory.after(history).table(breakdown, period);
        assertThat(table.cells()).isEqualTo(RecountedTables.cells(breakdown, history, period));
        return table;
    }

    History history() {
        return new History(told);
    }

    /** The figures of a period, having seen that counters and recount agree on all of them. */
    Map<String, Figure> figures(String from, String to) {
        History history = history();
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        Map<String, Figure> figures = CountersInMemory.after(history).figures(period);
        assertThat(figures).isEqualTo(Recount.figures(history, period));
        return figures;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
