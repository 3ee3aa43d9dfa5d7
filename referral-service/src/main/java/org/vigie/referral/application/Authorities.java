package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.StreamReader;
import org.vigie.eventlog.command.StreamState;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityCommand;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityDecider;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityRejection;
import org.vigie.referral.domain.authority.Directory;

/** The directory: what coordinators entered, and the official list where they entered nothing. Blocks, so for virtual threads. */
@ApplicationScoped
public class Authorities {
    private final EditedAuthorities edited;
    private final SubjectKeys keys;
    private final StreamReader<Optional<Authority>, AuthorityEvent> reader;
    private final CommandHandler<AuthorityCommand, Optional<Authority>, AuthorityEvent, AuthorityRejection> handler;

    Authorities(EventLog log, SubjectKeys keys, EditedAuthorities edited) {
        AuthorityDecider decider = new AuthorityDecider();
        this.edited = edited;
        this.keys = keys;
        this.reader = new StreamReader<>(log, Streams.AUTHORITIES, decider);
        this.handler = new CommandHandler<>(Streams.AUTHORITY, log, Streams.AUTHORITIES, decider, keys);
    }

    /**
     * An entry of the directory.
     *
     * @param version version of its stream; 0 when it is as the official list has it
     */
    public record Entry(Authority authority, long version) {}

    /** All entries without secrets, those that were edited first: they say what they mean. */
    public Directory directory() {
        List<Authority> all = new ArrayList<>(edited.all());
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

    /** The entry as of now, with the secrets that messages are signed with. */
    public Optional<Authority> findWithSecrets(String code) {
        UUID stream = Streams.authority(code);
        return entry(code, keys.find(stream).flatMap(key -> reader.read(stream, key)))
                .map(Entry::authority);
    }

    private static Optional<Entry> entry(String code, Optional<StreamState<Optional<Authority>>> stored) {
        return stored.flatMap(stream -> stream.state().map(authority -> new Entry(authority, stream.version())))
                .or(() -> OfficialAuthorities.authority(code).map(official -> new Entry(official, 0)));
    }

    /** Carries out {@code command}. Throws {@link org.vigie.eventlog.LogUnavailableException} when the log cannot say. */
    public CommandResult<AuthorityEvent, AuthorityRejection> configure(ConfigureAuthority command, Request request) {
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
