package org.vigie.mapping.domain.partner;

import java.util.regex.Pattern;

/** How addresses are written by which somebody is reached. */
public final class Reach {
    /** As it is printed: 119, 03 20 00 00 00, +262 262 00 00 00. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]([ .()/-]{0,2}[0-9]){1,19}");

    /** No user name in front of the host: it would show one site and lead to another. */
    private static final Pattern WEBSITE = Pattern.compile(
            "https?://[\\p{L}0-9](?:[\\p{L}0-9.-]*[\\p{L}0-9])?(:[0-9]{1,5})?([/?#][^\\s\"<>\\\\^`{|}]*)?");

    private Reach() {}

    /** Whether this can be dialled. */
    public static boolean isPhone(String number) {
        return PHONE.matcher(number).matches();
    }

    /** Whether this is the address of pages, which a browser can be sent to without harm. */
    public static boolean isWebsite(String address) {
        return WEBSITE.matcher(address).matches();
    }
}
