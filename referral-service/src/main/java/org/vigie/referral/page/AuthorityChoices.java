package org.vigie.referral.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.theme.Choice;

/** Authorities to choose from, by code, as people know departments by their number. */
final class AuthorityChoices {
    private AuthorityChoices() {}

    static List<Choice> all(Directory directory) {
        return without(Optional.empty(), directory);
    }

    /** All but the one with this code. */
    static List<Choice> without(Optional<String> code, Directory directory) {
        return directory.authorities().stream()
                .filter(authority -> !code.equals(Optional.of(authority.code())))
                .sorted(Comparator.comparing(Authority::code))
                .map(authority -> new Choice(authority.code(), authority.code() + " – " + authority.name()))
                .toList();
    }
}
