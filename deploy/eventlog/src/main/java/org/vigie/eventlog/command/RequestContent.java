package org.vigie.eventlog.command;

/**
 * What a request says, in a canonical form, apart by what may be kept: of {@code plain} the log stores SHA-256, of
 * {@code personal} an HMAC under the subject's key, which means nothing once the key is destroyed.
 */
public record RequestContent(byte[] plain, byte[] personal) {

    /** No content: every repeat is the same. */
    public static final RequestContent NONE = new RequestContent(new byte[0], new byte[0]);

    /** Whether there is nothing to compare. */
    boolean isNone() {
        return plain.length == 0 && personal.length == 0;
    }
}
