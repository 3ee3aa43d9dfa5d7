package org.vigie.mapping.adapter.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;

/** How somebody is reached, as forms say it. */
final class ContactFields {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NUMBER = 30;
    /** As it is printed: 119, 03 20 00 00 00, +262 262 00 00 00. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]([ .()/-]{0,2}[0-9]){1,19}");

    private ContactFields() {}

    /** The address of pages, which a browser can be sent to without harm; null when absent. */
    static @Nullable String website(JsonBody body) {
        return webAddress(body, "website");
    }

    /** An address that somebody follows: any other than of the web, such as javascript:, would be run by whoever does. */
    static @Nullable String webAddress(JsonBody body, String field) {
        String address = body.optionalText(field, 1, LONGEST_ADDRESS);
        if (address != null && !isWebsite(address)) {
            body.reject(field, "must be an address that begins with http:// or https://");
        }
        return address;
    }

    static @Nullable String phone(JsonBody body) {
        String number = body.optionalText("phone", 1, LONGEST_NUMBER);
        if (number != null && !PHONE.matcher(number).matches()) {
            body.reject("phone", "must be a telephone number");
        }
        return number;
    }

    private static boolean isWebsite(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            // a user name in front of the host shows one site and leads to another
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
