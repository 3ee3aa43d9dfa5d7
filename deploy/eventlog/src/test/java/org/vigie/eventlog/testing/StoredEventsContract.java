package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.testing.StoredSamples.Version;

/**
 * What a log may hold can be read for ever, and a changed shape is a new version. A service's test implements this; under
 * {@code src/test/resources/events/<type>/} lie for each version that was ever stored
 *
 * <ul>
 *   <li>{@code v1.json}: an event as it lies in the log, which says everything that the version can say; what does not fit into one goes
 *       to another, such as {@code v1-answered.json},
 *   <li>{@code v1.shape.json}: what the version consists of ({@link EventShape}),
 * </ul>
 *
 * and beside them {@code frozen.sha256} with their digests. Nothing of it is edited: new versions get files of their own.
 */
public interface StoredEventsContract {

    /** Every codec of the service with its samples. */
    List<Stored<?>> stored();

    /** What stands in the samples' personal values, which must not be seen in a file. */
    List<String> personal();

    /** Where the samples lie. */
    default Path folder() {
        return Path.of("src/test/resources/events");
    }

    /**
     * A codec with its samples.
     *
     * @param events what each sample reads as today, by its name: {@code CallRecorded/v1}
     */
    record Stored<E>(EventCodec<E> codec, Map<String, ? extends E> events) {}

    @Test
    default void everySampleReadsAsTheEventThatItStandsFor() {
        samples().forEach(StoredSamples::assertReadable);
    }

    @Test
    default void theEventIsStoredAsTheNewestSampleOfItsType() {
        samples().forEach(StoredSamples::assertWrittenAlike);
    }

    @Test
    default void everyVersionThatWasEverStoredHasItsSampleAndItsShape() {
        List<String> files = StoredSamples.samplesIn(folder());
        assertThat(stored().stream().flatMap(stored -> stored.events().keySet().stream()))
                .as("samples that are told of, and those in %s", folder())
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(samples().stream().flatMap(samples -> samples.versions().stream()))
                .as("versions that the codecs know, and those in %s", folder())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(Version::of).distinct().toList());
    }

    @Test
    default void noEventHasAnotherShapeThanItsVersion() {
        samples().forEach(StoredSamples::assertShape);
    }

    @Test
    default void theSamplesOfAVersionSayEverythingThatItCanSay() {
        samples().forEach(StoredSamples::assertComplete);
    }

    @Test
    default void nothingPersonalIsSeenInTheLog() {
        samples().forEach(samples -> samples.assertNothingOf(personal()));
    }

    @Test
    default void whatIsPlantedInAnyPersonalFieldIsNeitherReadInTheLogNorHashedInTheClear() {
        samples().forEach(StoredSamples::assertPlantedNowhere);
    }

    @Test
    default void whatIsFrozenIsAsItWas() {
        StoredSamples.files(folder()).assertUnchanged();
    }

    private List<StoredSamples<?>> samples() {
        return stored().stream()
                .<StoredSamples<?>>map(stored -> StoredSamples.of(folder(), stored))
                .toList();
    }
}
