package org.vigie.mapping.domain.partner;

/** What a partner is by its statutes. */
public enum PartnerKind {
    /** A public body: a council, a ministry's service, a hospital, a school. */
    INSTITUTION,
    /** An association. */
    ASSOCIATION
}
