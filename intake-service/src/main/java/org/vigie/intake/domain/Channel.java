package org.vigie.intake.domain;

/** How a call (prise de contact) reached the platform, or left it. */
public enum Channel {
    PHONE,
    ONLINE_FORM,
    CHAT,
    EMAIL,
    /** The platform called. */
    OUTBOUND_PHONE
}
