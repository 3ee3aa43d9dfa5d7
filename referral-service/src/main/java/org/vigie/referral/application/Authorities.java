package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.StreamReader;
import org.vigie.eventlog.command.StreamState;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityCommand;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityDecider;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityRejection;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.Claim;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.domain.authority.Editions;
import org.vigie.referral.domain.authority.Editions.Edition;
import org.vigie.referral.domain.authority.SecretRotation;

/** The directory: what coordinators entered, and the official list where they entered nothing. Blocks, so for virtual threads. */
@ApplicationScoped
public class Authorities {
    private static final AuthorityDecider DECIDER = new AuthorityDecider();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final EventLog log;
    private final EditedAuthorities edited;
    private final SubjectKeys keys;
    private final Clock clock;
    private final DirectoryTurns turns;
    private final StreamReader<Editions, AuthorityEvent> reader;
    private final CommandHandler<AuthorityCommand, Editions, AuthorityEvent, AuthorityRejection> handler;

    Authorities(EventLog log, SubjectKeys keys, EditedAuthorities edited, DirectoryTurns turns, Clock clock) {
        this.log = log;
        this.edited = edited;
        this.turns = turns;
        this.keys = keys;
        this.clock = clock;
        this.reader = new StreamReader<>(log, Streams.AUTHORITIES, DECIDER);
        this.handler = new CommandHandler<>(Streams.AUTHORITY, log, Streams.AUTHORITIES, DECIDER, keys);
    }

    /**
     * An entry of the directory.
     *
     * @param version version of its stream; 0 when nobody edited it
     */
    public record Entry(Authority authority, long version) {}

    /**
     * What is planned for an entry.
     *
     * @param version version of its stream
     */
    public record Announced(Edition edition, long version) {}

    /**
     * What a coordinator said of an entry.
     *
     * @param version version of its stream after it
     * @param by who said so
     */
    public record Edit(Edition edition, long version, String by, Instant at) {}

    /**
     * An entry as messages are sent by it.
     *
     * @param history what led to it, secrets in the clear
     */
    public record Reachable(Authority authority, List<AuthorityEvent> history) {
        public Reachable {
            history = List.copyOf(history);
        }

        /** The secrets of one of its webhooks that were replaced between {@code since} and {@code now}, the latest first. */
        public List<Personal<String>> formerSecrets(Channel webhook, Instant since, Instant now) {
            return SecretRotation.replaced(history, webhook, since, now);
        }
    }

    /** All entries without secrets, those that were edited first: they say what they mean. */
    public Directory directory() {
        return directory(clock.instant());
    }

    private Directory directory(Instant at) {
        List<Authority> all = new ArrayList<>(edited.inForce(at));
        Set<String> codes = all.stream().map(Authority::code).collect(Collectors.toSet());
        OfficialAuthorities.all().stream()
                .filter(official -> !codes.contains(official.code()))
                .sorted(Comparator.comparing(Authority::code))
                .forEach(all::add);
        return new Directory(all);
    }

    /** The entry as of now, without secrets. */
    public Optional<Entry> find(String code) {
        return entry(code, reader.read(Streams.authority(code)));
    }

    /** The entry as it will read next; empty when nothing is planned. */
    public Optional<Announced> announced(String code) {
        return reader.read(Streams.authority(code))
                .flatMap(stream ->
                        stream.state().next(clock.instant()).map(edition -> new Announced(edition, stream.version())));
    }

    /** The entry as of now and how it became so, with the secrets that messages are signed with. */
    public Optional<Reachable> findWithSecrets(String code) {
        UUID stream = Streams.authority(code);
        List<AuthorityEvent> history = keys.find(stream)
                .map(key -> Streams.AUTHORITIES.decodeStream(log.readStream(stream), key))
                .orElseGet(List::of);
        Editions editions = DECIDER.initialState();
        for (AuthorityEvent event : history) {
            editions = DECIDER.evolve(editions, event);
        }
        return editions.inForce(clock.instant())
                .or(() -> OfficialAuthorities.authority(code))
                .map(found -> new Reachable(found, history));
    }

    /** All that coordinators said of the entry and will hold, oldest first, without secrets. */
    public List<Edit> history(String code) {
        return log.readStream(Streams.authority(code)).stream()
                .map(stored -> new Edit(
                        Edition.of(Streams.AUTHORITIES.decode(stored, null)),
                        stored.streamVersion(),
                        stored.actor(),
                        stored.recordedAt()))
                .toList();
    }

    /** The mailboxes by which the authority is reached now, each with the moment since when it has had it without a break. */
    public Map<String, Instant> mailboxes(String code) {
        List<Edition> said = history(code).stream().map(Edit::edition).toList();
        return Editions.mailboxes(said, clock.instant());
    }

    /**
     * HMAC of {@code content} under a key that is this authority's alone and never leaves the service; empty for an entry that
     * nobody edited.
     */
    public Optional<byte[]> mac(String code, byte[] content) {
        return keys.find(Streams.authority(code)).map(key -> key.mac(content));
    }

    private Optional<Entry> entry(String code, Optional<StreamState<Editions>> stored) {
        long version = stored.map(StreamState::version).orElse(0L);
        return stored.flatMap(stream -> stream.state().inForce(clock.instant()))
                .or(() -> OfficialAuthorities.authority(code))
                .map(authority -> new Entry(authority, version));
    }

    /**
     * Carries out {@code command}, one after the other, since none may answer for what another has just taken.
     *
     * @throws LogUnavailableException when the log cannot say, or the view is too far behind it to tell who answers for what
     */
    public CommandResult<AuthorityEvent, AuthorityRejection> configure(ConfigureAuthority command, Request request) {
        return turns.take(() -> {
            if (!edited.isUpToDate()) {
                throw new LogUnavailableException("the directory is behind the log", RETRY_AFTER, null);
            }
            return handle(command.beside(rival(command)), request);
        });
    }

    /** Who would answer for the same at any moment at which the entry reads as it is to. */
    private Optional<Claim> rival(ConfigureAuthority command) {
        Instant from = command.beginning();
        Instant until = reader.read(Streams.authority(command.wanted().code()))
                .flatMap(stream -> stream.state().next(from))
                .map(Edition::effectiveFrom)
                .orElse(Instant.MAX);
        return Stream.concat(Stream.of(from), edited.beginningsAfter(from).stream())
                .filter(until::isAfter)
                .flatMap(moment -> directory(moment).rival(command.wanted()).stream())
                .findFirst();
    }

    private CommandResult<AuthorityEvent, AuthorityRejection> handle(ConfigureAuthority command, Request request) {
        return Outcomes.await(handler.handle(new Instruction<>(
                Streams.authority(command.wanted().code()),
                command,
                request.eventId(),
                command.at(),
                request.correlationId(),
                request.causationId(),
                request.actor(),
                request.content(),
                request.expectedVersion(),
                Instruction.Load.READ_FIRST)));
    }
}
