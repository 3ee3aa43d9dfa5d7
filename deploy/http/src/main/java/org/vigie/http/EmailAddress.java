package org.vigie.http;

/** What counts as an e-mail address: one mailbox and nothing that a mail server could take for more. */
public final class EmailAddress {
    /** RFC 5321's longest path without its angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final String PATTERN = "[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+";

    private EmailAddress() {}

    /** Whether {@code address} is one; a violation of {@code field} when it is not. */
    public static boolean check(JsonBody body, String field, String address) {
        boolean fine = isOne(address);
        if (!fine && !address.isEmpty()) {
            body.reject(field, "must be an e-mail address");
        }
        return fine;
    }

    /** Whether {@code text} is one, however long. */
    public static boolean isOne(String text) {
        return text.matches(PATTERN);
    }
}
