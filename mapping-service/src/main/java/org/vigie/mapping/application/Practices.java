package org.vigie.mapping.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.application.Telling.Naming.ByReference;
import org.vigie.mapping.application.Telling.Naming.InPlace;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.Practice;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.PracticeCommand;
import org.vigie.mapping.domain.practice.PracticeCommand.AdoptPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.DescribePractice;
import org.vigie.mapping.domain.practice.PracticeCommand.RecordPractice;
import org.vigie.mapping.domain.practice.PracticeDecider;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeEvent;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdopted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdoptionWithdrawn;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeChanged;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeProposed;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticePublished;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeReturned;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeSubmitted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeWithdrawn;
import org.vigie.mapping.domain.practice.PracticeRejection;

/** The practices that others can learn from. */
@Singleton
public class Practices {
    /** How practices lie in the log. */
    public static final EntryKind<PracticeCommand, Practice, PracticeEvent, PracticeRejection> KIND = new EntryKind<>(
            "practice",
            JacksonEventCodec.of(
                    PracticeEvent.class,
                    List.of(
                            new EventType<>("PracticeProposed", 1, PracticeProposed.class),
                            new EventType<>("PracticeChanged", 1, PracticeChanged.class),
                            new EventType<>("PracticeSubmitted", 1, PracticeSubmitted.class),
                            new EventType<>("PracticeReturned", 1, PracticeReturned.class),
                            new EventType<>("PracticePublished", 1, PracticePublished.class),
                            new EventType<>("PracticeWithdrawn", 1, PracticeWithdrawn.class),
                            new EventType<>("PracticeAdopted", 1, PracticeAdopted.class),
                            new EventType<>("PracticeAdoptionWithdrawn", 1, PracticeAdoptionWithdrawn.class))),
            new PracticeDecider());

    private final Entries<PracticeCommand, Practice, PracticeEvent, PracticeRejection> entries;
    private final PartnersOnTheMap partners;
    private final InstantSource clock;

    Practices(EventLog log, SubjectKeys keys, ReferenceIds ids, PartnersOnTheMap partners, InstantSource clock) {
        this.entries = new Entries<>(KIND, log, keys, ids);
        this.partners = partners;
        this.clock = clock;
    }

    /** Takes what is told of a practice. Never blocks. */
    public CompletionStage<Told<PracticeRejection>> tell(Telling<PracticeDetails> telling) {
        return partners.among(telling.details().partnerIds())
                .thenCompose(known -> entries.tell(telling, command(telling, known), clock.instant()));
    }

    /** What would become of what is told of a practice, if all that was rehearsed before had been told. Never blocks. */
    public CompletionStage<Told<PracticeRejection>> rehearse(Telling<PracticeDetails> telling, MapRehearsal rehearsal) {
        return partners.among(telling.details().partnerIds(), rehearsal)
                .thenCompose(known -> entries.rehearse(rehearsal, telling, command(telling, known), clock.instant()));
    }

    /** The practice with this id as it is now, its own writes included. Blocks on the log. */
    public Optional<Entry<Shared>> find(UUID id) {
        return entries.find(id)
                .flatMap(found -> found.state() instanceof Shared shared
                        ? Optional.of(new Entry<>(id, found.version(), shared, shared.externalReference()))
                        : Optional.empty());
    }

    /** Moves a practice on its way to others. Never blocks. */
    public CompletionStage<Told<PracticeRejection>> change(
            UUID id, PracticeCommand command, String client, @Nullable Long expectedVersion) {
        Telling<PracticeCommand> telling =
                new Telling<>(client, new InPlace(id, null), command, new byte[0], expectedVersion);
        return entries.tell(telling, command, clock.instant());
    }

    /** Says that another territory took a practice over. Never blocks. */
    public CompletionStage<Told<PracticeRejection>> adopt(
            UUID id, Adoption adoption, String client, @Nullable Long expectedVersion) {
        return partners.among(Optional.ofNullable(adoption.partnerId()).stream().toList())
                .thenCompose(known -> change(id, new AdoptPractice(adoption, known), client, expectedVersion));
    }

    private PracticeCommand command(Telling<PracticeDetails> telling, Set<UUID> partnersOnTheMap) {
        var reference = telling.naming().externalReference();
        var today = FrenchDay.today(clock);
        return telling.naming() instanceof ByReference
                ? new RecordPractice(telling.details(), reference, partnersOnTheMap, today)
                : new DescribePractice(telling.details(), reference, partnersOnTheMap, today);
    }
}
