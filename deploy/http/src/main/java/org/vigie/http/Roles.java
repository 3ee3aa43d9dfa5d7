package org.vigie.http;

/** The roles that a token's {@code groups} claim can name. */
public final class Roles {
    /** Another system that posts calls and actions. */
    public static final String CALL_WRITER = "call-writer";
    /** A person who answers calls. */
    public static final String LISTENER = "listener";
    /** A person who follows cases and referrals through. */
    public static final String COORDINATOR = "coordinator";
    /** A receiving authority; the claim {@code authority} says which. */
    public static final String DEPARTMENT = "department";
    /** A reader of internal figures. */
    public static final String ANALYST = "analyst";
    /** A person who keeps the map of partners. */
    public static final String CARTOGRAPHER = "cartographer";
    /** A person who erases and who reads the audit. */
    public static final String PRIVACY_OFFICER = "privacy-officer";
    /** A person who runs the services: subscriptions, nothing of what they carry. */
    public static final String OPERATOR = "operator";
    /** Another service of Vigie. */
    public static final String SERVICE = "service";

    private Roles() {}
}
