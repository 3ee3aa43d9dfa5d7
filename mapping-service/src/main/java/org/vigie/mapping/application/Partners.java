package org.vigie.mapping.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import org.vigie.mapping.domain.partner.Partner;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerCommand.DescribePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.RegisterPartner;
import org.vigie.mapping.domain.partner.PartnerDecider;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerEvent.Described;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.partner.PartnerRejection;

/** The partners of the map. */
@ApplicationScoped
public class Partners {
    /** How partners lie in the log. */
    public static final EntryKind<PartnerCommand, Partner, PartnerEvent, PartnerRejection> KIND = new EntryKind<>(
            "partner",
            JacksonEventCodec.of(
                    PartnerEvent.class,
                    List.of(
                            new EventType<>("PartnerRegistered", 1, PartnerRegistered.class),
                            new EventType<>("PartnerChanged", 1, PartnerChanged.class),
                            new EventType<>("PartnerClosed", 1, PartnerClosed.class),
                            new EventType<>("PartnerReopened", 1, PartnerReopened.class),
                            new EventType<>("PartnerAssured", 1, PartnerAssured.class),
                            new EventType<>("ProposalMade", 1, ProposalMade.class),
                            new EventType<>("ProposalAccepted", 1, ProposalAccepted.class),
                            new EventType<>("ProposalRejected", 1, ProposalRejected.class),
                            new EventType<>("PartnerErased", 1, PartnerErased.class))),
            new PartnerDecider());

    private final Entries<PartnerCommand, Partner, PartnerEvent, PartnerRejection> entries;
    private final InstantSource clock;

    Partners(EventLog log, SubjectKeys keys, ReferenceIds ids, InstantSource clock) {
        this.entries = new Entries<>(KIND, log, keys, ids);
        this.clock = clock;
    }

    /** Takes what is told of a partner. Never blocks. */
    public CompletionStage<Told<PartnerRejection>> tell(Telling<PartnerDetails> telling) {
        return entries.tell(telling, command(telling), clock.instant());
    }

    /** What would become of what is told of a partner, if all that was rehearsed before had been told. Never blocks. */
    public CompletionStage<Told<PartnerRejection>> rehearse(Telling<PartnerDetails> telling, MapRehearsal rehearsal) {
        return entries.rehearse(rehearsal, telling, command(telling), clock.instant());
    }

    /** The partner with this id as it is now, its own writes included. Blocks on the log. */
    public Optional<Entry<OnTheMap>> find(UUID id) {
        return entries.find(id).flatMap(found -> switch (found.state()) {
            case Partner.Unknown() -> Optional.empty();
            case OnTheMap known -> Optional.of(new Entry<>(id, found.version(), known, known.externalReference()));
        });
    }

    /** What was told of the partner with this id, oldest first; nothing when there is none. Blocks on the log. */
    public List<Posting<PartnerEvent>> history(UUID id) {
        return entries.history(id);
    }

    /** What was known of the partner at this version; empty before the first. Blocks on the log. */
    public Optional<PartnerDetails> detailsAt(UUID id, long version) {
        PartnerDetails details = null;
        for (Posting<PartnerEvent> posting : history(id)) {
            if (posting.version() <= version && posting.event() instanceof Described described) {
                details = described.details();
            }
        }
        return Optional.ofNullable(details);
    }

    /** Carries out a command that does not describe the partner: closing, opening again, assuring. Never blocks. */
    public CompletionStage<Told<PartnerRejection>> change(
            UUID id, PartnerCommand command, String client, @Nullable Long expectedVersion) {
        Telling<PartnerCommand> telling =
                new Telling<>(client, new InPlace(id, null), command, new byte[0], expectedVersion);
        return entries.tell(telling, command, clock.instant());
    }

    private static PartnerCommand command(Telling<PartnerDetails> telling) {
        var reference = telling.naming().externalReference();
        return telling.naming() instanceof ByReference
                ? new RegisterPartner(telling.details(), reference)
                : new DescribePartner(telling.details(), reference);
    }
}
