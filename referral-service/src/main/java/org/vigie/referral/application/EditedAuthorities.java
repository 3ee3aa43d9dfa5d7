package org.vigie.referral.application;

import java.time.Instant;
import java.util.List;
import org.vigie.referral.domain.authority.Authority;

/** The entries of the directory that a coordinator edited, without secrets; as a view, so a moment behind the log. */
public interface EditedAuthorities {

    /** All of them as they hold at {@code at}, by code. */
    List<Authority> inForce(Instant at);

    /** When any of them begins to read otherwise, after {@code at}. */
    List<Instant> beginningsAfter(Instant at);

    /** Whether it shows all that the log holds by now, whichever instance wrote it. */
    boolean isUpToDate();
}
