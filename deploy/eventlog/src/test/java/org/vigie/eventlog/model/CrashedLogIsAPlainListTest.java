package org.vigie.eventlog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.model.Outcome.Unavailable;
import org.vigie.eventlog.postgres.Faults.When;

/**
 * The connection breaks before or after any statement, once or until further notice. Nothing is half there, nothing twice, and what was
 * answered is there; whoever reads meanwhile sees a prefix of what there is in the end.
 */
class CrashedLogIsAPlainListTest {
    /** More than the statements of a whole try, so that some tries break nothing. */
    private static final int STATEMENTS = 70;

    private static final ModelFixture PATIENT = new ModelFixture(Duration.ofSeconds(10));
    private static final ModelFixture HASTY = new ModelFixture(Duration.ZERO);

    @Provide
    Arbitrary<List<List<Step>>> groups() {
        return Step.groups();
    }

    @AfterTry
    void mend() {
        PATIENT.faults().mend();
        HASTY.faults().mend();
    }

    @AfterContainer
    static void close() {
        PATIENT.close();
        HASTY.close();
    }

    @Property
    void aConnectionThatBreaksOnceChangesNoAnswer(
            @ForAll("groups") List<List<Step>> groups,
            @ForAll @IntRange(max = STATEMENTS) int statement,
            @ForAll When when)
            throws Exception {
        long base = PATIENT.position();
        PlainList list = new PlainList();
        Writer writer = new Writer();
        try (Tail tail = Tail.of(PATIENT.sound(), base)) {
            PATIENT.faults().breakOnce(statement, when);
            for (List<Step> group : groups) {
                PlainList before = list.copy();
                List<Append> sent = new ArrayList<>();
                List<Outcome> expected = new ArrayList<>();
                List<CompletionStage<AppendResult>> answers = new ArrayList<>();
                for (Step step : group) {
                    sent.add(writer.append(step, list));
                    expected.add(list.append(sent.getLast()));
                    answers.add(PATIENT.frail().append(sent.getLast()));
                }
                List<Outcome> given =
                        answers.stream().map(answer -> Outcome.of(answer, base)).toList();
                if (!given.equals(expected)) {
                    list = judgedAgain(sent, given, expected, before);
                }
            }
            assertThat(tail.readUpTo(PATIENT.position())).isEqualTo(list.lines());
        }
        assertThat(PATIENT.linesAfter(base)).isEqualTo(list.lines());
    }

    /**
     * A batch whose commit was not answered is judged again beside all that it stored, so what it had refused comes after that. Which
     * of the appends were one batch nobody knows: one way to cut it must explain the answers.
     */
    private static PlainList judgedAgain(
            List<Append> sent, List<Outcome> given, List<Outcome> expected, PlainList before) {
        for (int from = 0; from < sent.size(); from++) {
            for (int to = from + 1; to <= sent.size(); to++) {
                PlainList list = before.copy();
                Outcome[] outcomes = new Outcome[sent.size()];
                for (int next : order(expected, from, to)) {
                    outcomes[next] = list.append(sent.get(next));
                }
                if (given.equals(List.of(outcomes))) {
                    return list;
                }
            }
        }
        assertThat(given).as("in no order").isEqualTo(expected);
        throw new AssertionError();
    }

    /** The order in which appends count when those between {@code from} and {@code to} were judged again. */
    private static List<Integer> order(List<Outcome> expected, int from, int to) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, to).boxed().toList());
        List<Integer> refused = IntStream.range(from, to)
                .filter(next -> !(expected.get(next) instanceof Outcome.Appended))
                .boxed()
                .toList();
        order.removeAll(refused);
        order.addAll(refused);
        IntStream.range(to, expected.size()).forEach(order::add);
        return order;
    }

    @Property
    void afterACrashTheLogIsWhatItWasBeforeOneOfTheAppendsAndTakesThemAgain(
            @ForAll("groups") List<List<Step>> groups,
            @ForAll @IntRange(max = STATEMENTS) int statement,
            @ForAll When when)
            throws Exception {
        long base = HASTY.position();
        PlainList list = new PlainList();
        Writer writer = new Writer();
        try (Tail tail = Tail.of(HASTY.sound(), base)) {
            HASTY.faults().crash(statement, when);
            for (List<Step> group : groups) {
                List<Append> sent = new ArrayList<>();
                List<PlainList> states = new ArrayList<>(List.of(list.copy()));
                List<Outcome> expected = new ArrayList<>();
                for (Step step : group) {
                    sent.add(writer.append(step, list));
                    expected.add(list.append(sent.getLast()));
                    states.add(list.copy());
                }
                List<Outcome> answers = send(sent, base);
                if (answers.contains(new Unavailable())) {
                    int known = answers.indexOf(new Unavailable());
                    assertThat(answers.subList(known, answers.size())).containsOnly(new Unavailable());
                    HASTY.faults().mend();
                    list = found(states.subList(known, states.size()), base);
                    expected = sent.stream().map(list::append).toList();
                    answers = send(sent, base);
                }
                assertThat(answers).isEqualTo(expected);
            }
            assertThat(tail.readUpTo(HASTY.position())).isEqualTo(list.lines());
        }
        assertThat(HASTY.linesAfter(base)).isEqualTo(list.lines());
    }

    private static List<Outcome> send(List<Append> appends, long base) {
        List<CompletionStage<AppendResult>> answers =
                appends.stream().map(HASTY.frail()::append).toList();
        return answers.stream().map(answer -> Outcome.of(answer, base)).toList();
    }

    /** The one of {@code states} that the log is in. */
    private static PlainList found(List<PlainList> states, long base) {
        List<PlainList.Line> lines = HASTY.linesAfter(base);
        assertThat(states).extracting(PlainList::lines).contains(lines);
        return states.stream()
                .filter(state -> state.lines().equals(lines))
                .findFirst()
                .orElseThrow();
    }
}
