package org.vigie.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.intake.domain.merge.FullMerge;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** The book is what the log says of merges, whatever was read before. */
class MergeBooksTest {
    private static final CasesMerged MERGE = FullMerge.MERGE;
    private static final CasesMerged CHAIN =
            new CasesMerged(MERGE.intoCaseId(), UUID.randomUUID(), MERGE.occurredAt(), List.of(), MERGE.reasons());

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
    private final EventCodec<MergeEvent> codec = MergeLog.events();
    private final MergeBooks books = new MergeBooks(log, codec);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void aMergeThatTheLogLostIsNotRemembered() {
        append(0, MERGE);
        append(1, CHAIN);
        assertThat(books.read().followedIn(MERGE.caseId())).isEqualTo(CHAIN.intoCaseId());
        assertThat(books.cases()).containsExactlyInAnyOrder(MERGE.caseId(), MERGE.intoCaseId(), CHAIN.intoCaseId());

        database.loseTail(1);

        assertThat(books.read().followedIn(MERGE.caseId())).isEqualTo(MERGE.intoCaseId());
        assertThat(books.postings(CHAIN.intoCaseId())).isEmpty();
        assertThat(books.cases()).containsExactlyInAnyOrder(MERGE.caseId(), MERGE.intoCaseId());
        append(1, new CaseMergeUndone(MERGE.caseId(), MERGE.intoCaseId(), MERGE.occurredAt()));
        assertThat(books.read().followedIn(MERGE.caseId())).isEqualTo(MERGE.caseId());
        assertThat(books.postings(MERGE.caseId()))
                .extracting(MergePosting::event)
                .hasSize(2);
    }

    private void append(long version, MergeEvent event) {
        UUID id = UUID.randomUUID();
        EncodedEvent encoded = codec.encode(event, id, null);
        NewEvent stored = new NewEvent(
                id,
                encoded.type(),
                encoded.schemaVersion(),
                event.occurredAt(),
                id,
                null,
                "test",
                new byte[0],
                encoded.data());
        assertThat(log.append(new Append(StreamTypes.MERGES, CaseIds.MERGE_BOOK, version, List.of(stored), null))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Appended.class);
    }
}
