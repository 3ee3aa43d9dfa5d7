package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;

class EventShapeTest {

    @Test
    void saysEachComponentWhetherItMayBeAbsentAndWhatItIs() {
        assertThat(EventShape.of(Everything.class))
                .isEqualTo(Json.tree("""
                {"id": "uuid", "at": "instant", "number?": "int", "sure": "boolean", "colour": "RED | GREEN", "parts":
                 [{"label": "text", "colours?": ["RED | GREEN"]}], "names?": {"$personal": ["text"]}}""".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        record Odd(StringBuilder builder) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventShape.of(Odd.class))
                .withMessageContaining("StringBuilder");
    }

    private record Everything(
            UUID id,
            Instant at,
            @Nullable Integer number,
            boolean sure,
            Colour colour,
            List<Part> parts,
            Optional<Personal<List<String>>> names) {}

    private record Part(String label, @Nullable Set<Colour> colours) {}

    private enum Colour {
        RED,
        GREEN
    }
}
