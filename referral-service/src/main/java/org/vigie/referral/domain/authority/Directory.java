package org.vigie.referral.domain.authority;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every authority as it stands now, and which of them receives.
 *
 * @param authorities in order of precedence: of two that claim the same territory the first receives
 */
public record Directory(List<Authority> authorities) {
    /** How INSEE's code of a departmental council ends; what comes before it is the department's. */
    private static final String DEPARTMENTAL_COUNCIL = "D";

    public Directory {
        authorities = List.copyOf(authorities);
    }

    /** The authority with this code. */
    public Optional<Authority> authority(String code) {
        return authorities.stream()
                .filter(authority -> authority.code().equals(code))
                .findFirst();
    }

    /**
     * Where a referral for {@code department} goes while nobody has looked up the commune: known at once everywhere but
     * where authorities share the department.
     */
    public Route route(String department) {
        return isShared(department) ? new Route.CommuneNeeded() : route(department, Optional.empty());
    }

    /**
     * Where a referral for {@code department} goes: to the authority that lists the commune, else to the one that answers for
     * all of the department, else to the departmental council, marked as assumed since a list that lacks the commune says
     * that it is not its own.
     *
     * @param commune INSEE code of a commune of the department (of the city, not of an arrondissement); empty if unknown
     */
    public Route route(String department, Optional<String> commune) {
        List<Authority> candidates = answeringFor(department);
        Optional<Authority> listing = first(
                candidates,
                authority -> commune.filter(authority.communes()::contains).isPresent());
        if (listing.isPresent()) {
            return new Route.To(listing.get().code(), false);
        }
        Optional<Authority> answeringForAll =
                first(candidates, authority -> authority.communes().isEmpty());
        boolean assumed = isShared(department) && (commune.isEmpty() || answeringForAll.isEmpty());
        return answeringForAll
                .or(() -> first(candidates, authority -> authority.code().equals(department + DEPARTMENTAL_COUNCIL)))
                .<Route>map(authority -> new Route.To(authority.code(), assumed))
                .orElseGet(Route.Nobody::new);
    }

    /**
     * Who answers already for what {@code wanted} would answer for: for all of one of its departments as well, or for one of its communes.
     * One that answers for all and others that list communes share a department. Its own entry is not asked.
     */
    public Optional<Claim> rival(Authority wanted) {
        return authorities.stream()
                .filter(other -> !other.code().equals(wanted.code()))
                .filter(other -> other.communes().isEmpty()
                        ? wanted.communes().isEmpty()
                        : other.communes().stream().anyMatch(wanted.communes()::contains))
                .flatMap(other -> other.departments().stream()
                        .filter(wanted.departments()::contains)
                        .map(department -> new Claim(other.code(), department)))
                .findFirst();
    }

    private static Optional<Authority> first(List<Authority> candidates, Predicate<Authority> which) {
        return candidates.stream().filter(which).findFirst();
    }

    private boolean isShared(String department) {
        return answeringFor(department).stream()
                .anyMatch(authority -> !authority.communes().isEmpty());
    }

    private List<Authority> answeringFor(String department) {
        return authorities.stream()
                .filter(authority -> authority.departments().contains(department))
                .toList();
    }
}
