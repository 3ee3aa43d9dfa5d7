package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Contribution.InCell;
import org.vigie.analytics.domain.Contribution.InCohort;
import org.vigie.analytics.domain.Contribution.InDepartment;

/** What the calls of a case told about one minor, in order of occurrence: latest known facts, but the age that was known first. */
final class MinorHistory {
    private final LocalDate opened;
    private final LocalDate mentioned;
    private final Timeline.Builder<Gender> gender = new Timeline.Builder<>();
    private final Timeline.Builder<Answer> known = new Timeline.Builder<>();
    private final Timeline.Builder<String> department = new Timeline.Builder<>();
    private @Nullable LocalDate ageTold;
    private int age;

    MinorHistory(LocalDate opened, LocalDate mentioned) {
        this.opened = opened;
        this.mentioned = mentioned;
    }

    void tell(LocalDate day, MinorFacts facts) {
        if (facts.gender() != null && facts.gender() != Gender.UNKNOWN) {
            gender.tell(day, facts.gender());
        }
        if (facts.knownToChildProtection() != null && facts.knownToChildProtection() != Answer.UNKNOWN) {
            known.tell(day, facts.knownToChildProtection());
        }
        if (facts.department() != null) {
            department.tell(day, facts.department());
        }
        if (facts.age() != null && ageTold == null) {
            ageTold = day;
            age = facts.age();
        }
    }

    void contributeTo(Contributions.Sink contributions) {
        count(contributions, CohortCounter.MINORS, mentioned, 1);
        if (ageTold != null) {
            count(contributions, CohortCounter.AGE_KNOWN, ageTold, 1);
            count(contributions, CohortCounter.AGE_SUM, ageTold, age);
            contributions.add(new InCell(CellSet.AGES, Integer.toString(age), opened, ageTold), 1);
        }
        countWhile(contributions, CohortCounter.GIRLS, gender.build(), Gender.GIRL);
        countWhile(contributions, CohortCounter.BOYS, gender.build(), Gender.BOY);
        countWhile(contributions, CohortCounter.TRANSGENDER, gender.build(), Gender.TRANSGENDER);
        countWhile(contributions, CohortCounter.KNOWN_TO_CHILD_PROTECTION, known.build(), Answer.YES);
        Timeline<String> departments = department.build();
        contributeDepartments(contributions, departments.changes());
        CellSet.DEPARTMENTS.follow(contributions, opened, departments);
    }

    /** Counts 1 from each day on which {@code value} becomes known until the day on which another one does. */
    private <T> void countWhile(
            Contributions.Sink contributions, CohortCounter counter, Timeline<T> timeline, T value) {
        boolean counted = false;
        for (Timeline.Change<T> change : timeline.changes()) {
            boolean counts = change.value().equals(value);
            if (counts != counted) {
                count(contributions, counter, change.day(), counts ? 1 : -1);
            }
            counted = counts;
        }
    }

    private void contributeDepartments(Contributions.Sink contributions, List<Timeline.Change<String>> changes) {
        for (int i = 0; i < changes.size(); i++) {
            LocalDate until = i + 1 < changes.size() ? changes.get(i + 1).day() : InDepartment.STILL;
            Timeline.Change<String> change = changes.get(i);
            contributions.add(new InDepartment(change.value(), opened, change.day(), until), 1);
        }
    }

    private void count(Contributions.Sink contributions, CohortCounter counter, LocalDate effective, int amount) {
        contributions.add(new InCohort(counter, opened, effective), amount);
    }
}
