package org.vigie.eventlog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.postgres.HeadLock;

/** Whatever is sent, by two instances in turn, alone or together: answers and content are those of a plain list. */
class LogIsAPlainListTest {
    private static final ModelFixture LOG = new ModelFixture(Duration.ZERO);

    @Provide
    Arbitrary<List<List<Step>>> groups() {
        return Step.groups();
    }

    @Property
    void everyAnswerIsTheLists(@ForAll("groups") List<List<Step>> groups) throws Exception {
        long base = LOG.position();
        PlainList list = new PlainList();
        Writer writer = new Writer();
        try (Tail tail = Tail.of(LOG.sound(), base)) {
            for (int i = 0; i < groups.size(); i++) {
                List<Outcome> expected = new ArrayList<>();
                List<CompletionStage<AppendResult>> answers = new ArrayList<>();
                try (HeadLock _ = LOG.lock()) {
                    for (Step step : groups.get(i)) {
                        Append append = writer.append(step, list);
                        expected.add(list.append(append));
                        answers.add(LOG.instance(i % 2).append(append));
                    }
                }
                assertThat(answers).map(answer -> Outcome.of(answer, base)).isEqualTo(expected);
            }
            assertThat(tail.readUpTo(LOG.position())).isEqualTo(list.lines());
        }
    }

    @AfterContainer
    static void close() {
        LOG.close();
    }
}
