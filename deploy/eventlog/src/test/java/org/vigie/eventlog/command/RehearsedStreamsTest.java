package org.vigie.eventlog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RehearsedStreamsTest {

    @Test
    void whatWasUsedLongestAgoIsForgottenFirst() {
        MostRecent<String, Integer> recent = new MostRecent<>(10);
        recent.put("a", 1, 4);
        recent.put("b", 2, 4);
        assertThat(recent.get("a")).isEqualTo(1);
        recent.put("c", 3, 4);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isEqualTo(1);
        assertThat(recent.get("c")).isEqualTo(3);
    }

    @Test
    void aNewValueTakesThePlaceAndTheWeightOfTheOld() {
        MostRecent<String, Integer> recent = new MostRecent<>(10);
        IntStream.range(0, 100).forEach(i -> recent.put("a", i, 6));
        recent.put("b", 2, 4);
        assertThat(recent.get("a")).isEqualTo(99);
        assertThat(recent.putIfAbsent("b", 3, 4)).isEqualTo(2);
        assertThat(recent.get("b")).isEqualTo(2);
        assertThat(recent.putIfAbsent("c", 3, 6)).isNull();
        assertThat(recent.get("a")).isNull();
    }

    @Test
    void whatIsTooHeavyPushesNothingOut() {
        MostRecent<String, Integer> recent = new MostRecent<>(10);
        recent.put("a", 1, 4);
        recent.put("b", 2, 11);
        recent.put("c", 3, 4);
        recent.put("c", 4, 11);
        assertThat(recent.get("a")).isEqualTo(1);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("c")).as("the old value is not the value").isNull();
    }

    @Test
    void theFilterKnowsAllThatWereAddedAndHardlyAnyOther() {
        UuidFilter filter = new UuidFilter();
        // ids as a client may count them, the worst for what should look random
        LongStream.range(0, 300_000).forEach(i -> filter.add(new UUID(0, i)));
        assertThat(LongStream.range(0, 300_000)).allMatch(i -> filter.mayContain(new UUID(0, i)));
        assertThat(LongStream.range(0, 300_000).filter(i -> filter.mayContain(new UUID(i + 1, 0))))
                .hasSizeLessThan(10);
        assertThat(LongStream.range(300_000, 600_000).filter(i -> filter.mayContain(new UUID(0, i))))
                .hasSizeLessThan(10);
    }
}
