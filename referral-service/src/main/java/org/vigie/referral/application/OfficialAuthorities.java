package org.vigie.referral.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.territories.Territories;

/**
 * Every authority of France as officially listed, reached through the portal: what stands in the directory until a coordinator
 * says otherwise. It is no event, so a new edition of the list reaches every entry that nobody edited.
 */
public final class OfficialAuthorities {
    private static final Map<String, Authority> ALL = Territories.authorities().stream()
            .map(OfficialAuthorities::entry)
            .collect(Collectors.toUnmodifiableMap(Authority::code, Function.identity()));

    private OfficialAuthorities() {}

    /** All of them. */
    public static List<Authority> all() {
        return List.copyOf(ALL.values());
    }

    /** The one with this code. */
    public static Optional<Authority> authority(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static Authority entry(org.vigie.territories.Authority official) {
        return new Authority(
                official.code(),
                official.name(),
                official.departments(),
                official.communes(),
                List.of(Channel.portal()),
                Optional.empty(),
                Optional.empty());
    }
}
