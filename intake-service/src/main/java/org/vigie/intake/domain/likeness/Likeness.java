package org.vigie.intake.domain.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.likeness.Sign.Degree;
import org.vigie.intake.domain.likeness.Sign.Trait;
import org.vigie.intake.domain.likeness.Traits.Known;
import org.vigie.intake.domain.merge.MergeReason;

/**
 * How alike two minors are.
 *
 * @param score up to 100; its parts and the limit are weighed on made pairs, see the benchmark
 * @param reasons what speaks for it, the weightiest kinds first
 */
public record Likeness(int score, List<MergeReason> reasons) {
    /** From this on a coordinator should have a look. */
    private static final int LIMIT = 45;

    private static final int MOST = 100;

    /** The most that circumstances add. */
    private static final int BY_CIRCUMSTANCES = 14;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Whether a coordinator may have to have a look, once circumstances are known too. */
    public boolean mayBeCandidate() {
        return score + BY_CIRCUMSTANCES >= LIMIT;
    }

    /** Whether a coordinator should have a look. */
    public boolean isCandidate() {
        return score >= LIMIT;
    }

    /**
     * Compares.
     *
     * @param signs those that the other's marks give
     * @param known what is known of the one that is looked for
     * @param othersKnown what is known of the other
     */
    public static Likeness of(
            Collection<Sign> signs,
            Set<Known> known,
            Set<Known> othersKnown,
            Circumstances circumstances,
            Circumstances others) {
        Map<Trait, Degree> degrees = new EnumMap<>(Trait.class);
        signs.forEach(sign ->
                degrees.merge(sign.trait(), sign.degree(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        Weighing weighing = new Weighing(degrees, known, othersKnown);
        weighing.names();
        weighing.birthDate();
        weighing.phone();
        weighing.circumstances(circumstances, others);
        return new Likeness(Math.clamp(weighing.score, 0, MOST), weighing.reasons);
    }

    /** Adds up what speaks for and against. */
    private static final class Weighing {
        private final Map<Trait, Degree> degrees;
        private final Set<Known> known;
        private final Set<Known> othersKnown;
        private final List<MergeReason> reasons = new ArrayList<>();
        private int score;

        Weighing(Map<Trait, Degree> degrees, Set<Known> known, Set<Known> othersKnown) {
            this.degrees = degrees;
            this.known = known;
            this.othersKnown = othersKnown;
        }

        void names() {
            Degree first = degrees.get(Trait.FIRST_NAME);
            Degree last = degrees.get(Trait.LAST_NAME);
            Degree lastAsFirst = degrees.get(Trait.LAST_AS_FIRST);
            Degree firstAsLast = degrees.get(Trait.FIRST_AS_LAST);
            if (first != null && last != null) {
                if (first == Degree.SAME && last == Degree.SAME) {
                    add(45, MergeReason.SAME_NAME);
                } else {
                    both(first, last);
                }
            } else if (lastAsFirst != null && firstAsLast != null) {
                reasons.add(MergeReason.SWAPPED_NAMES);
                if (lastAsFirst == Degree.SAME && firstAsLast == Degree.SAME) {
                    score += 42;
                } else {
                    both(lastAsFirst, firstAsLast);
                }
            } else {
                one(first, last);
            }
        }

        private void both(Degree one, Degree other) {
            boolean form = one == Degree.FORM || other == Degree.FORM;
            boolean close = one == Degree.CLOSE || other == Degree.CLOSE;
            if (form) {
                add(close ? 30 : 38, MergeReason.DIMINUTIVE);
            }
            if (close) {
                add(form ? 0 : one == other ? 28 : 34, MergeReason.SIMILAR_NAME);
            }
        }

        /** Children of one home share the last name: another first name speaks against them being one, more than the last name for it. */
        private void one(@Nullable Degree first, @Nullable Degree last) {
            if (first != null) {
                add(
                        first == Degree.CLOSE ? 10 : 15,
                        switch (first) {
                            case SAME -> MergeReason.SAME_FIRST_NAME;
                            case FORM -> MergeReason.DIMINUTIVE;
                            case CLOSE -> MergeReason.SIMILAR_NAME;
                        });
            } else if (bothKnow(Known.FIRST_NAME)) {
                score -= 52;
            }
            if (last != null) {
                add(
                        last == Degree.SAME ? 12 : 8,
                        last == Degree.SAME ? MergeReason.SAME_LAST_NAME : MergeReason.SIMILAR_NAME);
            } else if (bothKnow(Known.LAST_NAME)) {
                score -= 15;
            }
        }

        void birthDate() {
            Degree birth = degrees.get(Trait.BIRTH_DATE);
            if (birth != null) {
                add(
                        birth == Degree.SAME ? 40 : 22,
                        birth == Degree.SAME ? MergeReason.SAME_BIRTH_DATE : MergeReason.SIMILAR_BIRTH_DATE);
            } else if (bothKnow(Known.BIRTH_DATE)) {
                score -= 30;
            }
        }

        /** A number is a home's more often than a child's. */
        void phone() {
            if (degrees.containsKey(Trait.PHONE)) {
                add(25, MergeReason.SAME_PHONE);
            }
        }

        /** Children move, grow and are told of by people who do not know them well: none of it says much. */
        void circumstances(Circumstances one, Circumstances other) {
            if (one.department() != null && other.department() != null) {
                addIf(one.department().equals(other.department()), 6, -4, MergeReason.SAME_DEPARTMENT);
            }
            if (one.age() != null && other.age() != null) {
                int apart = Math.abs(one.age() - other.age());
                addIf(apart <= 1, 5, apart > 2 ? -10 : 0, MergeReason.SIMILAR_AGE);
            }
            if (one.gender() != null && other.gender() != null) {
                addIf(one.gender() == other.gender(), 3, -8, MergeReason.SAME_GENDER);
            }
        }

        private void addIf(boolean alike, int points, int otherwise, MergeReason reason) {
            if (alike) {
                add(points, reason);
            } else {
                score += otherwise;
            }
        }

        private void add(int points, MergeReason reason) {
            score += points;
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }

        private boolean bothKnow(Known what) {
            return known.contains(what) && othersKnown.contains(what);
        }
    }
}
