package org.vigie.referral.readmodel.authorities;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.referral.application.EditedAuthorities;
import org.vigie.referral.domain.authority.Authority;

/**
 * Reads {@code authority_view}: a few rows, so all of them each time, and never out of date by a cache. Before that it is to show
 * what the log holds: the entry that wakes a referral which nobody answered for is in another projection then, and not always in
 * this one. Nobody waits for longer than {@link #PATIENCE}: better to route by a directory that is behind than not at all.
 */
@ApplicationScoped
public class AuthorityView implements EditedAuthorities {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuthoritiesProjection projection;
    private final ReadYourWrites reads;

    AuthorityView(AuthoritiesProjection projection, ReadYourWrites reads) {
        this.projection = projection;
        this.reads = reads;
    }

    @Override
    @Transactional
    public List<Authority> all() {
        var _ = reads.await(projection, PATIENCE);
        return AuthorityRow.<AuthorityRow>listAll(Sort.by("code")).stream()
                .map(row -> EntryJson.read(row.entry).authority())
                .toList();
    }
}
