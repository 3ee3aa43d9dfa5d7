package org.vigie.mapping.adapter.http;

import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.mapping.domain.partner.Reach;

/** How somebody is reached, as forms say it. */
final class ContactFields {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NUMBER = 30;

    private ContactFields() {}

    /** The address of pages, which a browser can be sent to without harm; null when absent. */
    static @Nullable String website(JsonBody body) {
        return webAddress(body, "website");
    }

    /** An address that somebody follows: any other than of the web, such as javascript:, would be run by whoever does. */
    static @Nullable String webAddress(JsonBody body, String field) {
        String address = body.optionalText(field, 1, LONGEST_ADDRESS);
        if (address != null && !Reach.isWebsite(address)) {
            body.reject(field, "must be an address that begins with http:// or https://");
        }
        return address;
    }

    static @Nullable String phone(JsonBody body) {
        String number = body.optionalText("phone", 1, LONGEST_NUMBER);
        if (number != null && !Reach.isPhone(number)) {
            body.reject("phone", "must be a telephone number");
        }
        return number;
    }
}
