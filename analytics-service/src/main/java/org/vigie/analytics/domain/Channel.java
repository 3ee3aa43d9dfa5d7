package org.vigie.analytics.domain;

/** How somebody got in touch. */
public enum Channel {
    PHONE,
    ONLINE_FORM,
    CHAT,
    EMAIL,
    OUTBOUND_PHONE
}
