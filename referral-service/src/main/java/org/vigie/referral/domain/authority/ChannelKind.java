package org.vigie.referral.domain.authority;

/** How a referral can reach an authority. */
public enum ChannelKind {
    /** A signed message posted to the authority's own system. */
    WEBHOOK,
    /** An e-mail with an expiring link and nothing personal. */
    EMAIL,
    /** Visible to the authority's agents in this service. */
    PORTAL
}
