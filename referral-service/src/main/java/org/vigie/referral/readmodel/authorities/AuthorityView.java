package org.vigie.referral.readmodel.authorities;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.referral.application.EditedAuthorities;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Editions;
import org.vigie.referral.domain.authority.Editions.Edition;

/**
 * Reads {@code authority_view}: a few rows, so all of them, when they are others than before. Before that it is to show
 * what the log holds of entries: the entry that wakes a referral which nobody answered for is in another projection then, and not always in
 * this one. Nobody waits for longer than {@link #PATIENCE}: better to route by a directory that is behind than not at all.
 */
@ApplicationScoped
public class AuthorityView implements EditedAuthorities {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuthoritiesProjection projection;
    private final ReadYourWrites reads;
    private volatile Known known = new Known(0, 0, Map.of());

    AuthorityView(AuthoritiesProjection projection, ReadYourWrites reads) {
        this.projection = projection;
        this.reads = reads;
    }

    /**
     * What was read last.
     *
     * @param rows how many there were; a row never changes, and none goes unless another comes
     * @param last position of the last
     * @param editions by the entry's code
     */
    private record Known(long rows, long last, Map<String, List<Edition>> editions) {}

    @Override
    @Transactional
    public List<Authority> inForce(Instant at) {
        return editions().values().stream()
                .flatMap(entry -> new Editions(entry).inForce(at).stream())
                .toList();
    }

    @Override
    @Transactional
    public List<Instant> beginningsAfter(Instant at) {
        return editions().values().stream()
                .flatMap(List::stream)
                .map(Edition::effectiveFrom)
                .filter(at::isBefore)
                .toList();
    }

    @Override
    public boolean isUpToDate() {
        return reads.await(projection, Streams.AUTHORITY, PATIENCE) && !reads.hasSetAside(projection);
    }

    private Map<String, List<Edition>> editions() {
        var _ = reads.await(projection, Streams.AUTHORITY, PATIENCE);
        long rows = AuthorityRow.count();
        long last = AuthorityRow.<AuthorityRow>findAll(Sort.descending("position"))
                .firstResultOptional()
                .map(row -> row.position)
                .orElse(0L);
        Known before = known;
        if (before.rows == rows && before.last == last) {
            return before.editions;
        }
        Map<String, List<Edition>> editions = AuthorityRow.<AuthorityRow>listAll(Sort.by("position")).stream()
                .collect(groupingBy(row -> row.code, TreeMap::new, mapping(AuthorityRow::edition, toList())));
        known = new Known(rows, last, editions);
        return editions;
    }
}
