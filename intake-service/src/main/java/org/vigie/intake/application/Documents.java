package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.RememberedStream;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.catalogue.Catalogue;
import org.vigie.intake.domain.catalogue.CatalogueCommand;
import org.vigie.intake.domain.catalogue.CatalogueCommand.DescribeDocument;
import org.vigie.intake.domain.catalogue.CatalogueDecider;
import org.vigie.intake.domain.catalogue.CatalogueEvent;
import org.vigie.intake.domain.catalogue.CatalogueEvent.DocumentDescribed;
import org.vigie.intake.domain.catalogue.CatalogueRejection;
import org.vigie.intake.domain.catalogue.Document;

/** The catalogue of documents: one stream, as it is small and read as a whole. What was read stays in memory. Blocks. */
@ApplicationScoped
public class Documents {
    /** How the catalogue lies in the log: the names and versions of its events are for ever. */
    public static final EventCodec<CatalogueEvent> EVENTS = JacksonEventCodec.of(
            CatalogueEvent.class, List.of(new EventType<>("DocumentDescribed", 1, DocumentDescribed.class)));

    private final EventLog log;
    private final RememberedStream<Catalogue> stream;
    private final CommandHandler<CatalogueCommand, Catalogue, CatalogueEvent, CatalogueRejection> handler;

    Documents(EventLog log, SubjectKeys keys) {
        CatalogueDecider decider = new CatalogueDecider();
        this.log = log;
        this.stream = new RememberedStream<>(
                log,
                CaseIds.CATALOGUE,
                decider.initialState(),
                (catalogue, stored) -> decider.evolve(catalogue, EVENTS.decode(stored, null)));
        this.handler = new CommandHandler<>(StreamTypes.CATALOGUE, log, EVENTS, decider, keys);
    }

    /**
     * A document as somebody described it.
     *
     * @param version how often it was described by then, from 1
     * @param client who did: a system, never a person
     */
    public record Edition(Document document, long version, Instant at, String client) {}

    /** All documents as of now. */
    public Catalogue catalogue() {
        return stream.read();
    }

    /** Every description of the document with this reference, oldest first. */
    public List<Edition> editions(String reference) {
        List<Edition> editions = new ArrayList<>();
        for (StoredEvent stored : log.readStream(CaseIds.CATALOGUE)) {
            if (EVENTS.decode(stored, null) instanceof DocumentDescribed(var document, var at)
                    && document.reference().equals(reference)) {
                editions.add(new Edition(document, editions.size() + 1L, at, stored.actor()));
            }
        }
        return editions;
    }

    /** Carries out {@code command} for {@code client}. */
    public CommandResult<CatalogueEvent, CatalogueRejection> describe(DescribeDocument command, String client) {
        UUID eventId = UUID.randomUUID(); // what is put twice is found equal and appends nothing
        Instruction<CatalogueCommand> instruction = new Instruction<>(
                CaseIds.CATALOGUE,
                command,
                eventId,
                command.at(),
                eventId,
                null,
                client,
                RequestContent.NONE,
                null,
                Load.READ_FIRST);
        try {
            return handler.handle(instruction).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
