package org.vigie.referral.readmodel.authorities;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.vigie.referral.application.EditedAuthorities;
import org.vigie.referral.domain.authority.Authority;

/** Reads {@code authority_view}: a few rows, so all of them each time, and never out of date by a cache. */
@ApplicationScoped
public class AuthorityView implements EditedAuthorities {

    @Override
    @Transactional
    public List<Authority> all() {
        return AuthorityRow.<AuthorityRow>listAll(Sort.by("code")).stream()
                .map(row -> EntryJson.read(row.entry).authority())
                .toList();
    }
}
