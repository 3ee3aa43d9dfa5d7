package org.vigie.http;

/** How much a request may bring. */
public final class RequestLimits {
    /** Bytes of a command, and of one line of an import. */
    public static final int MAX_BYTES = 1 << 20;
    /** Depth of nested arrays and objects in JSON. */
    public static final int MAX_DEPTH = 64;
    /** Characters (code points) of any text. */
    public static final int MAX_TEXT = 100_000;
    /** Characters of a client's reference. */
    public static final int MAX_REFERENCE = 200;
    /** Elements of an array of objects. */
    public static final int MAX_OBJECTS = 1_000;
    /** Elements of an array of texts, codes or ids. */
    public static final int MAX_VALUES = 10_000;

    private RequestLimits() {}
}
