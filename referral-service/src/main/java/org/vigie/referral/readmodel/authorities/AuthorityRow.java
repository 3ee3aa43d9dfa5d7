package org.vigie.referral.readmodel.authorities;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.vigie.referral.domain.authority.Editions.Edition;

/** An edition of an entry of the directory; written by {@link AuthoritiesProjection} alone. */
@Entity
@Immutable
@Table(name = "authority_view")
@SuppressWarnings("NullAway.Init")
class AuthorityRow extends PanacheEntityBase {
    @Id
    public long position;

    public String code;
    public Instant effectiveFrom;
    public boolean planned;
    public String entry;

    Edition edition() {
        return new Edition(EntryJson.read(entry).authority(), effectiveFrom, planned);
    }
}
