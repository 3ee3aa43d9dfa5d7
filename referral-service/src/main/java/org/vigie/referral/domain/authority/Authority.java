package org.vigie.referral.domain.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who receives: the president of a departmental council or of the collectivity in its place (CASF L226-3). Not the same
 * thing as a department, which is the key of the statistics.
 *
 * @param code INSEE's code of the collectivity, such as 59D or 69M
 * @param name name in French
 * @param departments codes of the departments it answers for; none when it answers for nothing any more
 * @param communes INSEE codes of the only communes it answers for there; none when it answers for all
 * @param channels in order of preference
 * @param publicKey its JWK as JSON text, under which dossiers may be sent along; empty when it gave none
 * @param calendar its public holidays, if a coordinator said
 */
public record Authority(
        String code,
        String name,
        List<String> departments,
        Set<String> communes,
        List<Channel> channels,
        Optional<String> publicKey,
        Optional<Calendar> calendar) {

    public Authority {
        departments = List.copyOf(departments);
        communes = Set.copyOf(communes);
        channels = List.copyOf(channels);
    }

    /** The channels of one kind, preferred first. */
    public List<Channel> channels(ChannelKind kind) {
        return channels.stream().filter(channel -> channel.kind() == kind).toList();
    }

    /** The same authority reached by other channels. */
    public Authority reachedBy(List<Channel> others) {
        return new Authority(code, name, departments, communes, others, publicKey, calendar);
    }
}
