package org.vigie.analytics.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Solver.Sum;

/**
 * Takes all releases of a platform's life together. What is counted for a piece of time is another number at each moment, for cases come late and
 * are corrected; who knows that nothing is ever taken back knows that none of these numbers gets smaller. Asked is how narrowly each is known, and how
 * narrowly the difference of any two moments.
 */
final class MomentsAttack {
    private static final List<String> CALLERS = List.of(
            "caller.IMMEDIATE_FAMILY",
            "caller.PROFESSIONAL",
            "caller.WIDER_FAMILY_OR_ENTOURAGE",
            "caller.UNDISCLOSED",
            "caller.WITNESS",
            "caller.MINOR");
    private static final List<String> GENDERS = List.of("minors.girls", "minors.boys", "minors.transgender");

    private final List<Moment> moments = new ArrayList<>();
    private final List<LocalDate> cuts;
    private final boolean onlyGrows;
    private final Random random;
    private final int asked;

    /** What was released on a day, and who reads it. */
    private record Moment(LocalDate day, Answers answers, Attacker attacker) {}

    /**
     * Numbers that are told of one another.
     *
     * @param settled codes of what is known on its day
     * @param told codes of what is told by and by
     * @param grows those of both that only grow when nothing is taken back
     */
    private record Family(
            List<String> settled, List<String> told, List<String> grows, BiConsumer<Attacker, Solver> tell) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    with("cases", with("calls", CALLERS)),
                    List.of(),
                    with("cases", with("calls", CALLERS)),
                    (attacker, solver) -> {
                        attacker.tellParts(solver, "caller.", "cases");
                        attacker.tellCases(solver);
                    }),
            ofCases("concern.RUNNING_AWAY"),
            ofCases("action.DOCUMENTATION_SENT"),
            new Family(
                    List.of(),
                    with("minors", GENDERS),
                    List.of("minors"),
                    (attacker, solver) -> attacker.tellMinors(solver, GENDERS, false)),
            ofMinors("minors.known-to-child-protection"),
            ofMinors("minors.mean-age"));

    /**
     * @param days on which something was released, ascending
     * @param answers what was released on each
     * @param cuts where public periods begin or end, from the first day of the platform
     * @param asked of each family, how many numbers are asked for, at random
     */
    MomentsAttack(
            List<LocalDate> days,
            List<Answers> answers,
            List<LocalDate> cuts,
            boolean onlyGrows,
            Random random,
            int asked) {
        this.cuts = cuts;
        this.onlyGrows = onlyGrows;
        this.random = random;
        this.asked = asked;
        for (int i = 0; i < days.size(); i++) {
            moments.add(new Moment(days.get(i), answers.get(i), new Attacker(answers.get(i), cuts, " at " + i)));
        }
    }

    private static Family ofCases(String code) {
        return new Family(
                List.of("cases", "calls"),
                List.of(code),
                List.of("cases", "calls", code),
                (attacker, solver) -> attacker.tellShareOfCases(solver, code));
    }

    private static Family ofMinors(String code) {
        return new Family(
                List.of(),
                List.of("minors", code),
                List.of("minors", code),
                (attacker, solver) -> attacker.tellMinors(solver, List.of(code), true));
    }

    private static List<String> with(String one, List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.add(one);
        return all;
    }

    List<Cell> attack() {
        return FAMILIES.stream().flatMap(family -> attack(family).stream()).toList();
    }

    private List<Cell> attack(Family family) {
        Solver solver = new Solver();
        moments.forEach(moment -> family.tell().accept(moment.attacker(), solver));
        moments.forEach(moment -> tellOfDay(family, moment, solver));
        if (onlyGrows) {
            for (int i = 1; i < moments.size(); i++) {
                tellGrowth(family, moments.get(i - 1), moments.get(i), solver);
            }
        }
        List<Question> questions = new ArrayList<>();
        family.settled().forEach(code -> ask(code, true, questions));
        family.told().forEach(code -> ask(code, false, questions));
        Collections.shuffle(questions, random);
        return questions.stream()
                .limit(asked)
                .map(question -> {
                    long[] bounds = solver.bounds(question.sum());
                    return new Cell(question.name(), false, bounds[0], bounds[1]);
                })
                .filter(cell ->
                        !(isChange(cell) && cell.low() == 0 && cell.high() == 0)) // that nothing changed may be known
                .toList();
    }

    /** Nothing is known before it was. */
    private void tellOfDay(Family family, Moment moment, Solver solver) {
        for (int piece = pastPieces(moment); piece < pieces(); piece++) {
            for (String code : family.settled()) {
                solver.isExactly(moment.attacker().settled(code, piece, piece), 0);
            }
            for (String code : family.told()) {
                for (int end = piece; end < pieces(); end++) {
                    solver.isExactly(moment.attacker().told(code, piece, piece, end), 0);
                }
            }
        }
    }

    private void tellGrowth(Family family, Moment before, Moment after, Solver solver) {
        for (int piece = 0; piece < pieces(); piece++) {
            for (String code : family.settled()) {
                if (family.grows().contains(code)) {
                    solver.isAtLeast(
                            after.attacker()
                                    .settled(code, piece, piece)
                                    .minus(before.attacker().settled(code, piece, piece)),
                            0);
                }
            }
            for (String code : family.told()) {
                for (int end = piece; end < pieces() && family.grows().contains(code); end++) {
                    Sum growth = increment(after.attacker(), code, piece, end)
                            .minus(increment(before.attacker(), code, piece, end));
                    solver.isAtLeast(growth, 0);
                }
            }
        }
    }

    /** What was told in the last piece until {@code end}. */
    private static Sum increment(Attacker attacker, String code, int opened, int end) {
        Sum told = attacker.told(code, opened, opened, end);
        return end == opened ? told : told.minus(attacker.told(code, opened, opened, end - 1));
    }

    private record Question(String name, Sum sum) {}

    private static boolean isChange(Cell cell) {
        return cell.name().contains("since");
    }

    /** Each run of pieces at each moment unless it was given then, and what became of it since each earlier moment. */
    private void ask(String code, boolean settled, List<Question> questions) {
        for (int at = 0; at < moments.size(); at++) {
            Moment moment = moments.get(at);
            int past = pastPieces(moment);
            for (int first = 0; first < past; first++) {
                for (int last = first; last < past; last++) {
                    String name = "%s from %s until %s on %s"
                            .formatted(code, cuts.get(first), cuts.get(last + 1), moment.day());
                    if (!isGiven(moment, code, first, last)) {
                        questions.add(new Question(name, sum(moment, code, settled, first, last, last)));
                    }
                    for (Moment before : moments.subList(0, at)) {
                        for (int end = last; end < past && last < pastPieces(before); end++) {
                            questions.add(new Question(
                                    "%s, told by %s, since %s".formatted(name, cuts.get(end + 1), before.day()),
                                    sum(moment, code, settled, first, last, end)
                                            .minus(sum(before, code, settled, first, last, last))));
                        }
                    }
                }
            }
        }
    }

    private static Sum sum(Moment moment, String code, boolean settled, int first, int last, int end) {
        return settled
                ? moment.attacker().settled(code, first, last)
                : moment.attacker().told(code, first, last, end);
    }

    private boolean isGiven(Moment moment, String code, int first, int last) {
        return moment.answers().periods().stream()
                .filter(days -> first(days) == first && last(days) == last)
                .anyMatch(days -> !moment.answers().withholds(days, code));
    }

    private int first(Days days) {
        return Math.max(0, cuts.indexOf(days.from()));
    }

    private int last(Days days) {
        return cuts.indexOf(days.to().plusDays(1)) - 1;
    }

    private int pieces() {
        return cuts.size() - 1;
    }

    /** Those that were over when it was released. */
    private int pastPieces(Moment moment) {
        return (int) IntStream.range(0, pieces())
                .filter(piece -> !cuts.get(piece + 1).isAfter(moment.day()))
                .count();
    }
}
