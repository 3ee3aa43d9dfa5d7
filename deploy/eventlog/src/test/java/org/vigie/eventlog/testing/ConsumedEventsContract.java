package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.subscription.EventTypes;
import org.vigie.eventlog.subscription.ReceivedEvent;

/**
 * What a subscription reads is what others say they publish: each version of each type, and each sample of it. A service's test
 * implements this for a projection or a policy; the producers lie beside it in the repository.
 */
public interface ConsumedEventsContract {

    /** Short names of the services whose topics it reads, such as {@code intake}. */
    Set<String> producers();

    /** The types that it knows. */
    EventTypes types();

    /** Reads a sample as the subscription does, in the version that it handles; fails if it cannot. */
    void read(ReceivedEvent event) throws Exception;

    @Test
    default void everyTypeOfTheTopicsIsKnownAndNoOtherIs() {
        List<String> published = producers().stream()
                .flatMap(producer -> ContractFiles.types(contracts(producer)).stream())
                .toList();
        assertThat(types().known()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    default void everySampleIsRead() throws Exception {
        for (ReceivedEvent sample : samples()) {
            if (types().handles(sample.type())) {
                read(types().upToDate(sample));
            }
        }
    }

    /** Every sample that any of the producers ever published, each in a stream of its own. */
    default List<ReceivedEvent> samples() {
        List<ReceivedEvent> samples = new ArrayList<>();
        for (String producer : producers()) {
            for (String type : ContractFiles.samples(contracts(producer))) {
                UUID id = UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8));
                var data = Json.tree(ContractFiles.sample(contracts(producer), type));
                samples.add(new ReceivedEvent(
                        producer, new UUID(0, 1), samples.size() + 1L, id, type, id, 1, Instant.EPOCH, id, data));
            }
        }
        assertThat(samples.stream().map(ReceivedEvent::service).collect(Collectors.toSet()))
                .isEqualTo(producers());
        return samples;
    }

    private static Path contracts(String producer) {
        Path folder = Path.of("..", producer + "-service", "contracts");
        assumeTrue(Files.isDirectory(folder), "the producer's contracts lie beside this service");
        return folder;
    }
}
