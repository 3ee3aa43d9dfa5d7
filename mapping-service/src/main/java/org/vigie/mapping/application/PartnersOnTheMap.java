package org.vigie.mapping.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which partners there are. Found ones are remembered, on every instance alike: a partner's stream never goes away, so what
 * was true once stays true. A stranger is asked for again each time, since it may have come meanwhile.
 */
@ApplicationScoped
class PartnersOnTheMap {
    /** Many times what France has; beyond, forgetting is cheaper than growing. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Partners partners;
    private final Set<UUID> remembered = ConcurrentHashMap.newKeySet();

    PartnersOnTheMap(Partners partners) {
        this.partners = partners;
    }

    /** Those of {@code ids} that are on the map. Never blocks: the log is asked on a virtual thread, if at all. */
    CompletionStage<Set<UUID>> among(Collection<UUID> ids) {
        if (remembered.containsAll(ids)) {
            return CompletableFuture.completedStage(Set.copyOf(ids));
        }
        return CompletableFuture.supplyAsync(
                () -> ids.stream().filter(this::isOnTheMap).collect(Collectors.toUnmodifiableSet()),
                Thread::startVirtualThread);
    }

    /** Those that are on the map, or would be if all that was rehearsed before had been told. */
    CompletionStage<Set<UUID>> among(Collection<UUID> ids, MapRehearsal rehearsal) {
        return among(ids)
                .thenApply(known -> ids.stream()
                        .filter(id -> known.contains(id) || rehearsal.hasWritten(Partners.KIND, id))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean isOnTheMap(UUID id) {
        if (remembered.contains(id)) {
            return true;
        }
        if (partners.find(id).isEmpty()) {
            return false;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.add(id);
        return true;
    }
}
