package org.vigie.analytics.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What this service reads is what the others say they publish: every type, and every sample of it. */
class ProducersContractsTest {
    private static final String SCHEMA = ".schema.json";

    @ParameterizedTest
    @ValueSource(strings = {"intake", "referral", "mapping"})
    void everyTypeOfTheTopicIsKnownAndNoOtherIs(String producer) throws IOException {
        Set<String> published = new TreeSet<>();
        for (Path file : files(contracts(producer))) {
            String name = file.getFileName().toString();
            if (name.startsWith("vigie." + producer + ".") && name.endsWith(SCHEMA)) {
                published.add(name.substring(0, name.length() - SCHEMA.length()));
            }
        }
        assertThat(known(producer)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "referral", "mapping"})
    void everySampleIsRead(String producer) throws IOException, SQLException {
        TestDatabase database = TestDatabase.create();
        List<ReceivedEvent> events = samples(producer);
        assertThat(events).isNotEmpty();
        for (ReceivedEvent event : events) {
            database.apply(List.of(event));
        }
    }

    @Test
    void theSamplesOfIntakeCount() throws IOException, SQLException {
        TestDatabase database = TestDatabase.create();
        UUID sameCase = UUID.randomUUID();
        for (ReceivedEvent e : samples("intake")) {
            database.apply(List.of(Published.event(e.type(), e.position(), sameCase, e.time(), (ObjectNode) e.data())));
        }
        assertThat(database.figures(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31))))
                .containsEntry("cases", new Count(1))
                .containsEntry("calls", new Count(1));
    }

    private static Set<String> known(String producer) {
        ActivityProjection projection = new ActivityProjection();
        Set<String> known = new TreeSet<>();
        Stream.concat(projection.handles().stream(), projection.ignores().stream())
                .filter(type -> type.startsWith("vigie." + producer + "."))
                .forEach(known::add);
        return known;
    }

    private static List<ReceivedEvent> samples(String producer) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ReceivedEvent> events = new ArrayList<>();
        for (Path file : files(contracts(producer).resolve("samples"))) {
            String type = file.getFileName().toString().replaceFirst("\\.json$", "");
            ObjectNode data = (ObjectNode) mapper.readTree(file.toFile());
            events.add(Published.event(type, events.size() + 1L, UUID.randomUUID(), Instant.EPOCH, data));
        }
        return events;
    }

    private static Path contracts(String producer) {
        Path folder = Path.of("..", producer + "-service", "contracts");
        assumeTrue(Files.isDirectory(folder), "the producer's contracts lie beside this service");
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
