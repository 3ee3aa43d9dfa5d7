package org.vigie.mapping.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.RememberedStream;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.domain.merge.MergeBook;
import org.vigie.mapping.domain.merge.MergeCommand;
import org.vigie.mapping.domain.merge.MergeDecider;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.merge.MergeRejection;

/** Which entries are one partner. What was read of the book stays in memory; each reading asks the log for what is new. */
@ApplicationScoped
public class PartnerMerges {
    /** How merges lie in the log. */
    public static final EntryKind<MergeCommand, MergeBook, MergeEvent, MergeRejection> KIND = new EntryKind<>(
            "partnerMerges",
            JacksonEventCodec.of(
                    MergeEvent.class,
                    List.of(
                            new EventType<>("PartnerMerged", 1, PartnerMerged.class),
                            new EventType<>("PartnerUnmerged", 1, PartnerUnmerged.class))),
            new MergeDecider());

    /** The one stream of them all. */
    public static final UUID BOOK = EventIds.of("mapping", "partnerMerges");

    private final CommandHandler<MergeCommand, MergeBook, MergeEvent, MergeRejection> handler;
    private final RememberedStream<Read> stream;
    private final InstantSource clock;

    PartnerMerges(EventLog log, SubjectKeys keys, InstantSource clock) {
        this.handler = new CommandHandler<>(KIND.name(), log, KIND.codec(), KIND.decider(), keys);
        this.stream = new RememberedStream<>(log, BOOK, new Read(MergeBook.EMPTY, List.of()), Read::and);
        this.clock = clock;
    }

    /** The book as it is now. Blocks on the log. */
    public MergeBook book() {
        return stream.read().book;
    }

    /** What was said of a partner, oldest first. Blocks on the log. */
    public List<Posting<MergeEvent>> postings(UUID partnerId) {
        return stream.read().postings.stream()
                .filter(posting -> posting.event().partnerId().equals(partnerId)
                        || posting.event().into().equals(partnerId))
                .toList();
    }

    /** Carries out {@code command} about entries that are on the map. Never blocks. */
    public CompletionStage<CommandResult<MergeEvent, MergeRejection>> handle(MergeCommand command, String client) {
        UUID eventId = UUID.randomUUID();
        return handler.handle(new Instruction<>(
                BOOK,
                command,
                eventId,
                clock.instant(),
                eventId,
                null,
                client,
                new RequestContent(new byte[0], new byte[0]),
                null,
                Load.READ_FIRST));
    }

    /** The book with what it was made of: merges are made by people, so there are few. */
    private record Read(MergeBook book, List<Posting<MergeEvent>> postings) {

        Read and(StoredEvent stored) {
            Posting<MergeEvent> posting = Posting.of(stored, KIND.codec().decode(stored, null));
            List<Posting<MergeEvent>> all = new ArrayList<>(postings);
            all.add(posting);
            return new Read(KIND.decider().evolve(book, posting.event()), List.copyOf(all));
        }
    }
}
