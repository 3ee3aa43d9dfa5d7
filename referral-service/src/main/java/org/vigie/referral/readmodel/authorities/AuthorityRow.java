package org.vigie.referral.readmodel.authorities;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An entry of the directory that was edited; written by {@link AuthoritiesProjection} alone. */
@Entity
@Immutable
@Table(name = "authority_view")
@SuppressWarnings("NullAway.Init")
class AuthorityRow extends PanacheEntityBase {
    @Id
    public String code;

    public long version;
    public String entry;
}
