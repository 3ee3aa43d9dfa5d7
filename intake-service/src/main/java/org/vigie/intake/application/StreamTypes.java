package org.vigie.intake.application;

/** What the streams of this service's log are about. For ever, as they lie in the log. */
public final class StreamTypes {
    /** One case. */
    public static final String CASE = "case";
    /** Which cases are one: a single stream for all. */
    public static final String MERGES = "merges";
    /** The documents that can be sent: a single stream for all. */
    public static final String CATALOGUE = "catalogue";

    private StreamTypes() {}
}
