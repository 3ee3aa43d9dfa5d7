package org.vigie.referral.readmodel.authorities;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** An entry of the directory as it is told and as the view keeps it: everything but secrets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorityEntry(
        @Schema(examples = "59D") String code,
        @Schema(examples = "Département du Nord") String name,
        @Schema(examples = "[\"59\"]") List<String> departments,

        @Schema(description = "Absent when it answers for all communes of its departments") @Nullable List<String> communes,

        @Schema(description = "In order of preference; absent for a department's agents") @Nullable List<ChannelEntry> channels,

        @Schema(description = "JWK under which dossiers are sent along") @Nullable JsonNode publicKey,

        @Nullable Calendar calendar,

        @Schema(
                description = "The day from whose beginning in Paris it holds; absent for what holds now",
                examples = "2027-01-01")
        @Nullable LocalDate effectiveFrom) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A channel without what it is kept secret by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChannelEntry(
            ChannelKind kind,
            @Nullable String url,
            @Nullable String address,

            @JsonProperty("notify")
            @Schema(description = "Of the portal: a mailbox that is told when something is there")
            @Nullable String notified) {

        static ChannelEntry of(Channel channel) {
            boolean portal = channel.kind() == ChannelKind.PORTAL;
            String mailbox = channel.address().orElse(null);
            return new ChannelEntry(
                    channel.kind(), channel.url().orElse(null), portal ? null : mailbox, portal ? mailbox : null);
        }

        Channel channel() {
            return new Channel(
                    kind,
                    Optional.ofNullable(url),
                    Optional.ofNullable(url).map(_ -> Personal.withheld()),
                    Optional.ofNullable(address == null ? notified : address));
        }
    }

    /** The entry as it stands in the directory. */
    public static AuthorityEntry of(Authority authority) {
        return new AuthorityEntry(
                authority.code(),
                authority.name(),
                authority.departments(),
                authority.communes().isEmpty()
                        ? null
                        : authority.communes().stream().sorted().toList(),
                authority.channels().stream().map(ChannelEntry::of).toList(),
                authority.publicKey().map(EntryJson::tree).orElse(null),
                authority.calendar().orElse(null),
                null);
    }

    /** The entry as it will read from {@code beginning} on. */
    public static AuthorityEntry of(Authority authority, Instant beginning) {
        return of(authority).from(beginning.atZone(PARIS).toLocalDate());
    }

    private AuthorityEntry from(LocalDate day) {
        return new AuthorityEntry(code, name, departments, communes, channels, publicKey, calendar, day);
    }

    /** The same without how it is reached, which is not every department's business. */
    AuthorityEntry withoutChannels() {
        return new AuthorityEntry(code, name, departments, communes, null, null, calendar, effectiveFrom);
    }

    Authority authority() {
        return new Authority(
                code,
                name,
                departments,
                communes == null ? Set.of() : Set.copyOf(communes),
                channels == null
                        ? List.of()
                        : channels.stream().map(ChannelEntry::channel).toList(),
                Optional.ofNullable(publicKey).map(JsonNode::toString),
                Optional.ofNullable(calendar));
    }
}
