package org.vigie.analytics.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Solver.Sum;

/**
 * Cuts time wherever a public period begins or ends, takes what lies in each piece for an unknown number, writes down all that the
 * answers say about them, and asks how narrowly each number is known that was withheld, or that lies between two answers.
 *
 * <p>What is known of a case or a minor by the end of a period depends on that end, so these have a number for the piece of opening and the
 * piece by whose end one looks.
 */
final class Attacker {
    private static final List<String> OF_CASES = List.of("caller.", "concern.", "action.");
    private static final List<String> OF_MINORS =
            List.of("minors.girls", "minors.boys", "minors.trans", "minors.known");
    private static final List<String> GENDERS = List.of("minors.girls", "minors.boys", "minors.transgender");

    private final Answers answers;
    private final List<LocalDate> cuts;
    private final String moment;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * @param opened the first day of the platform, which is no secret
     * @param today after which nothing can have been
     */
    Attacker(Answers answers, LocalDate opened, LocalDate today) {
        this(answers, answers.cuts(opened, today), "");
    }

    /**
     * @param cuts where public periods begin or end, at whatever moment
     * @param moment of the answers: what is unknown then is not what is unknown at another
     */
    Attacker(Answers answers, List<LocalDate> cuts, String moment) {
        this.answers = answers;
        this.cuts = cuts;
        this.moment = moment;
    }

    /** What is found about each number that was withheld or lies between answers. */
    List<Cell> attack() {
        findSettled(attackParts("caller.", "cases", this::tellCases), "cases");
        findSettled(attackParts("channel.", "calls", this::tellCases), "calls");
        attackParts("outcome.", "referrals", _ -> {});
        cells.addAll(new TerritoryAttack(answers).attack());
        answers.codes("concern.").forEach(this::attackShareOfCases);
        answers.codes("action.").forEach(this::attackShareOfCases);
        attackMinors(GENDERS, false);
        attackMinors(List.of("minors.known-to-child-protection"), false);
        attackMinors(List.of("minors.mean-age"), true);
        return cells;
    }

    /** Each thing is in one part of its whole. */
    private Solver attackParts(String prefix, String whole, Consumer<Solver> more) {
        Solver solver = new Solver();
        tellParts(solver, prefix, whole);
        more.accept(solver);
        answers.codes(prefix).forEach(part -> findSettled(solver, part));
        return solver;
    }

    /** What the answers say about parts and their whole. */
    void tellParts(Solver solver, String prefix, String whole) {
        List<String> parts = answers.codes(prefix);
        for (int piece = 0; piece < pieces(); piece++) {
            Sum all = new Sum();
            for (String part : parts) {
                all.plus(in(part, piece));
            }
            if (!parts.isEmpty()) {
                solver.isExactly(all.minus(new Sum().plus(in(whole, piece))), 0);
            }
        }
        for (Days days : periods()) {
            answers.denominator(days, List.of(prefix))
                    .ifPresent(value -> solver.isExactly(settled(whole, days), value));
            for (String part : parts) {
                answers.numerator(days, part).ifPresent(value -> solver.isExactly(settled(part, days), value));
            }
        }
    }

    /** What the answers say about cases, and about calls, of which each case has one at least on the day it opens. */
    void tellCases(Solver solver) {
        for (int piece = 0; piece < pieces(); piece++) {
            solver.isAtLeast(new Sum().plus(in("calls", piece)).minus(new Sum().plus(in("cases", piece))), 0);
        }
        for (Days days : periods()) {
            answers.count(days, "cases").ifPresent(value -> solver.isExactly(settled("cases", days), value));
            answers.denominator(days, OF_CASES).ifPresent(value -> solver.isExactly(settled("cases", days), value));
            answers.count(days, "calls").ifPresent(value -> solver.isExactly(settled("calls", days), value));
        }
    }

    /** Once a case has a concern, or an action was taken for it, that stays so. */
    private void attackShareOfCases(String code) {
        Solver solver = new Solver();
        tellShareOfCases(solver, code);
        findTold(solver, code);
    }

    void tellShareOfCases(Solver solver, String code) {
        tellCases(solver);
        for (int opened = 0; opened < pieces(); opened++) {
            grows(solver, code, opened);
            Sum none = new Sum().plus(in("cases", opened)).minus(new Sum().plus(by(code, opened, pieces() - 1)));
            solver.isAtLeast(none, 0);
        }
        tellNumerators(solver, code);
    }

    /** Minors grow in number and each is of one of the kinds, or of none that is known. */
    private void attackMinors(List<String> kinds, boolean kindsGrow) {
        Solver solver = new Solver();
        tellMinors(solver, kinds, kindsGrow);
        kinds.forEach(kind -> findTold(solver, kind));
        findTold(solver, "minors");
    }

    void tellMinors(Solver solver, List<String> kinds, boolean kindsGrow) {
        for (int opened = 0; opened < pieces(); opened++) {
            grows(solver, "minors", opened);
            for (int end = opened; end < pieces(); end++) {
                Sum others = new Sum().plus(by("minors", opened, end));
                for (String kind : kinds) {
                    others.minus(new Sum().plus(by(kind, opened, end)));
                }
                solver.isAtLeast(others, 0);
            }
            if (kindsGrow) {
                grows(solver, kinds.getFirst(), opened);
            }
        }
        for (Days days : periods()) {
            answers.count(days, "minors").ifPresent(value -> solver.isExactly(told("minors", days), value));
            answers.denominator(days, OF_MINORS).ifPresent(value -> solver.isExactly(told("minors", days), value));
            answers.count(days, "departments").ifPresent(value -> solver.isAtLeast(told("minors", days), value));
        }
        kinds.forEach(kind -> tellNumerators(solver, kind));
    }

    private void tellNumerators(Solver solver, String code) {
        for (Days days : periods()) {
            // of a mean the denominator says how many have one
            (code.equals("minors.mean-age") ? answers.denominator(days, List.of(code)) : answers.numerator(days, code))
                    .ifPresent(value -> solver.isExactly(told(code, days), value));
        }
    }

    /** Every number of neighbouring pieces, whether a period of the grid or not. */
    private void findSettled(Solver solver, String code) {
        for (int first = 0; first < pieces(); first++) {
            for (int last = first; last < pieces(); last++) {
                find(solver, code, first, last, settled(code, first, last));
            }
        }
    }

    private void findTold(Solver solver, String code) {
        for (int first = 0; first < pieces(); first++) {
            for (int last = first; last < pieces(); last++) {
                find(solver, code, first, last, told(code, first, last, last));
            }
        }
        for (Days one : periods()) {
            for (Days other : periods()) {
                if (first(other) <= first(one) && last(one) < last(other)) {
                    Sum change = told(code, first(one), last(one), last(other)).minus(told(code, one));
                    add(solver, "%s of %s that changed until %s".formatted(code, one, other.to()), false, change);
                }
            }
        }
    }

    private void find(Solver solver, String code, int first, int last, Sum sum) {
        List<Days> same = periods().stream()
                .filter(days -> first(days) == first && last(days) == last)
                .toList();
        boolean told = same.stream().anyMatch(days -> !answers.withholds(days, code));
        if (!told) {
            String name = "%s from %s until %s".formatted(code, cuts.get(first), cuts.get(last + 1));
            add(solver, name, !same.isEmpty(), sum);
        }
    }

    private void add(Solver solver, String name, boolean withheld, Sum sum) {
        long[] bounds = solver.bounds(sum);
        cells.add(new Cell(name, withheld, bounds[0], bounds[1]));
    }

    private void grows(Solver solver, String code, int opened) {
        for (int end = opened + 1; end < pieces(); end++) {
            Sum growth = new Sum().plus(by(code, opened, end)).minus(new Sum().plus(by(code, opened, end - 1)));
            solver.isAtLeast(growth, 0);
        }
    }

    private Sum settled(String code, Days days) {
        return settled(code, first(days), last(days));
    }

    Sum settled(String code, int first, int last) {
        Sum sum = new Sum();
        IntStream.rangeClosed(first, last).forEach(piece -> sum.plus(in(code, piece)));
        return sum;
    }

    private Sum told(String code, Days days) {
        return told(code, first(days), last(days), last(days));
    }

    Sum told(String code, int first, int last, int end) {
        Sum sum = new Sum();
        IntStream.rangeClosed(first, last).forEach(opened -> sum.plus(by(code, opened, end)));
        return sum;
    }

    private String in(String code, int piece) {
        return code + " in " + piece + moment;
    }

    private String by(String code, int opened, int end) {
        return code + " of " + opened + " by " + end + moment;
    }

    private int pieces() {
        return cuts.size() - 1;
    }

    /** Those in which something can have been. */
    private List<Days> periods() {
        return answers.periods().stream()
                .filter(days ->
                        days.from().isBefore(cuts.getLast()) && !days.to().isBefore(cuts.getFirst()))
                .toList();
    }

    private int first(Days days) {
        return Math.max(0, cuts.indexOf(days.from()));
    }

    private int last(Days days) {
        int next = cuts.indexOf(days.to().plusDays(1));
        return next < 0 ? pieces() - 1 : next - 1;
    }
}
