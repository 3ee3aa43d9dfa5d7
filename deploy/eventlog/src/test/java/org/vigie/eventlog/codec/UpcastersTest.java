package org.vigie.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UpcastersTest {
    private static final EventVersion FIRST = new EventVersion("A", 1);
    private static final EventVersion SECOND = new EventVersion("A", 2);
    private static final EventVersion THIRD = new EventVersion("A", 3);

    @Test
    void eachHopIsTakenOnceAndInOrder() {
        Upcasters upcasters = Upcasters.of(List.of(hop("A", 2), hop("A", 1)), List.of(THIRD));

        assertThat(upcasters.upcast(FIRST, data())).hasToString("{\"hops\":\"12\"}");
        assertThat(upcasters.upcast(SECOND, data())).hasToString("{\"hops\":\"2\"}");
        assertThat(upcasters.upcast(THIRD, data())).hasToString("{\"hops\":\"\"}");
        assertThat(upcasters.current(FIRST)).isEqualTo(THIRD);
        assertThat(upcasters.current(new EventVersion("A", 4))).isEqualTo(new EventVersion("A", 4));
    }

    @Test
    void aVersionThatIsKnownNeedsNone() {
        Upcasters upcasters = Upcasters.of(List.of(hop("A", 2)), List.of(FIRST, THIRD));

        assertThat(upcasters.current(FIRST)).isEqualTo(FIRST);
        assertThat(upcasters.current(SECOND)).isEqualTo(THIRD);
    }

    @Test
    void aGapShowsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(hop("A", 1)), List.of(THIRD)))
                .withMessageContaining("A version 2 has no upcaster");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(), List.of(SECOND)))
                .withMessageContaining("A version 1 has no upcaster");
    }

    @Test
    void soDoTwoForOneHop() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(hop("A", 1), hop("A", 1)), List.of(SECOND)))
                .withMessageContaining("two upcasters take A version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(hop("A", 1)), List.of(FIRST, SECOND)))
                .withMessageContaining("A version 1 is read as it is");
    }

    @Test
    void soDoesOneThatLeadsNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(hop("B", 1)), List.of(FIRST)))
                .withMessageContaining("B version 1 leads to no version that is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Upcasters.of(List.of(hop("A", 2)), List.of(FIRST)))
                .withMessageContaining("A version 2 leads to no version that is known");
    }

    @Test
    void aFailureSaysWhereButNotWhat() {
        Upcaster failing = hop("A", 1, data -> {
            throw new NumberFormatException("For input string: Léa");
        });

        assertThatExceptionOfType(UpcastException.class)
                .isThrownBy(
                        () -> Upcasters.of(List.of(failing), List.of(SECOND)).upcast(FIRST, data()))
                .withMessageContaining("the upcaster of A version 1 failed: NumberFormatException at UpcastersTest")
                .withMessageNotContaining("Léa")
                .withNoCause();
    }

    @Test
    void aPublishedNameEndsInItsVersion() {
        assertThat(EventVersion.parse("vigie.some.Thing.v12")).isEqualTo(new EventVersion("vigie.some.Thing", 12));
        assertThat(new EventVersion("vigie.some.Thing", 12).published()).isEqualTo("vigie.some.Thing.v12");
        for (String name : List.of("vigie.some.Thing", "Thing.v0", "Thing.v01", "Thing.v", ".v1", "Thing.v1x", "")) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> EventVersion.parse(name));
        }
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("hops", "");
    }

    private static Upcaster hop(String type, int from) {
        return hop(type, from, data -> data.put("hops", data.path("hops").textValue() + from));
    }

    private static Upcaster hop(String type, int from, UnaryOperator<ObjectNode> change) {
        return new Upcaster() {
            @Override
            public String eventType() {
                return type;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode data) {
                return change.apply(data);
            }
        };
    }
}
