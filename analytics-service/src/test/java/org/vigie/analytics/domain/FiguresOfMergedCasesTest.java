package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.analytics.domain.Story.same;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;

/** Cases that were merged count as one from the beginning, and as many again when it is undone. */
class FiguresOfMergedCasesTest {
    private final Story story = new Story();

    private Map<String, Figure> march() {
        return story.figures("2023-03-01", "2023-03-31");
    }

    private Map<String, Figure> april() {
        return story.figures("2023-04-01", "2023-04-30");
    }

    @Test
    void theyAreOneCaseWithTheCallsOfBoth() {
        story.call("A", "2023-04-02T10:00:00+02:00")
                .call("B", "2023-04-03T10:00:00+02:00")
                .merged("B", "A");

        assertThat(april()).containsEntry("cases", new Count(1)).containsEntry("calls", new Count(2));
    }

    @Test
    void theFirstCallOfAllSaysWhenItOpenedAndWhoCalled() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.by(CallerCategory.WITNESS))
                .call("B", "2023-03-31T10:00:00+02:00", call -> call.by(CallerCategory.MINOR))
                .merged("B", "A");

        assertThat(april()).containsEntry("cases", new Count(0)).containsEntry("calls", new Count(1));
        assertThat(march())
                .containsEntry("caller.MINOR", new Share(1, 1))
                .containsEntry("caller.WITNESS", new Share(0, 1));
    }

    @Test
    void ofTwoFirstCallsAtOneInstantTheOneRecordedFirstSaysWhoCalled() {
        String at = "2023-04-02T10:00:00+02:00";
        story.call("A", at, call -> call.by(CallerCategory.WITNESS))
                .call("B", at, call -> call.by(CallerCategory.MINOR))
                .merged("A", "B");

        assertThat(april()).containsEntry("caller.WITNESS", new Share(1, 1));
    }

    @Test
    void concernsAndActionsOfEitherAreThoseOfTheOne() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.about(Concern.HOUSING))
                .call("B", "2023-04-03T10:00:00+02:00", call -> call.about(Concern.HOUSING, Concern.HEALTH))
                .action("B", "2023-04-03T11:00:00+02:00", ActionType.ASE_LIAISON)
                .merged("A", "B");

        assertThat(april())
                .containsEntry("concern.HOUSING", new Share(1, 1))
                .containsEntry("concern.HEALTH", new Share(1, 1))
                .containsEntry("action.ASE_LIAISON", new Share(1, 1));
    }

    @Test
    void aMinorOfBothIsOneWithTheAgeKnownFirstAndTheRestKnownLast() {
        story.call(
                        "A",
                        "2023-04-02T10:00:00+02:00",
                        call -> call.minor("a", m -> m.age(14).department("59").gender(Gender.BOY)))
                .call(
                        "B",
                        "2023-04-03T10:00:00+02:00",
                        call -> call.minor("a", m -> m.age(15).department("62").gender(Gender.GIRL)));
        assertThat(april()).containsEntry("minors", new Count(2)).containsEntry("departments", new Count(2));

        story.merged("B", "A");
        assertThat(april())
                .containsEntry("minors", new Count(1))
                .containsEntry("departments", new Count(1))
                .containsEntry("minors.girls", new Share(1, 1))
                .containsEntry("minors.mean-age", new MeanAge(14, 1));
    }

    @Test
    void aMinorOfAnotherIdIsAnotherUnlessTheMergeSaysSo() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a", m -> m.age(14)))
                .call(
                        "B",
                        "2023-04-03T10:00:00+02:00",
                        call -> call.minor("b", m -> m.age(16)).minor("c", m -> m.age(11)))
                .merged("B", "A", same("b", "a"));

        assertThat(april()).containsEntry("minors", new Count(2)).containsEntry("minors.mean-age", new MeanAge(25, 2));
    }

    @Test
    void whatOneMergeSaysOfMinorsHoldsInNoOtherCase() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a"))
                .call("B", "2023-04-03T10:00:00+02:00", call -> call.minor("b"))
                .call("C", "2023-04-04T10:00:00+02:00", call -> call.minor("a").minor("b"))
                .merged("B", "A", same("b", "a"));

        assertThat(april()).containsEntry("minors", new Count(3));
    }

    @Test
    void aChainIsOneCaseAndItsMinorsGoAlongIt() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a"))
                .call("B", "2023-04-03T10:00:00+02:00", call -> call.minor("b"))
                .call("C", "2023-04-04T10:00:00+02:00", call -> call.minor("c"))
                .merged("A", "B", same("a", "b"))
                .merged("B", "C", same("b", "c"));

        assertThat(april()).containsEntry("cases", new Count(1)).containsEntry("minors", new Count(1));
    }

    @Test
    void whatIsUndoneInTheMiddleOfAChainTakesItsOwnAlong() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a"))
                .call("B", "2023-04-03T10:00:00+02:00", call -> call.minor("b"))
                .call("C", "2023-04-04T10:00:00+02:00", call -> call.minor("c"))
                .merged("A", "B", same("a", "b"))
                .merged("B", "C", same("b", "c"))
                .mergeUndone("A", "B");

        assertThat(april()).containsEntry("cases", new Count(2)).containsEntry("minors", new Count(2));
    }

    @Test
    void whatIsUndoneCountsAsIfItHadNeverBeen() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.by(CallerCategory.WITNESS))
                .call("B", "2023-03-31T10:00:00+02:00", call -> call.by(CallerCategory.MINOR))
                .merged("B", "A")
                .call("B", "2023-04-05T10:00:00+02:00", call -> call.about(Concern.HEALTH))
                .mergeUndone("B", "A");

        assertThat(april())
                .containsEntry("cases", new Count(1))
                .containsEntry("calls", new Count(2))
                .containsEntry("caller.WITNESS", new Share(1, 1))
                .containsEntry("concern.HEALTH", new Share(0, 1));
        assertThat(march()).containsEntry("cases", new Count(1));
    }

    @Test
    void aMergeThatIsKnownBeforeItsCasesWaitsForThem() {
        story.merged("B", "A", same("b", "a"));
        assertThat(april()).containsEntry("cases", new Count(0));

        story.call("B", "2023-04-03T10:00:00+02:00", call -> call.minor("b"));
        assertThat(april()).containsEntry("cases", new Count(1)).containsEntry("minors", new Count(1));

        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a"));
        assertThat(april()).containsEntry("cases", new Count(1)).containsEntry("minors", new Count(1));
    }

    @Test
    void aCaseWhoseCallsWereAllTakenBackAddsItsActionsToTheOther() {
        story.call("A", "2023-04-02T10:00:00+02:00")
                .call("B", "2023-04-03T10:00:00+02:00", "mistake", call -> call)
                .action("B", "2023-04-03T11:00:00+02:00", ActionType.DIRECT_ADVICE)
                .merged("B", "A")
                .callWithdrawn("B", "mistake");

        assertThat(april()).containsEntry("calls", new Count(1)).containsEntry("action.DIRECT_ADVICE", new Share(1, 1));
    }
}
