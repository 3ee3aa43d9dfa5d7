package org.vigie.http.testing;

import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that a client may send.
 *
 * @param asDescribed whether it is what the description says, nothing bent
 * @param stranger whether its token is good and has no role
 * @param unknownParameter whether its query has a parameter that nothing describes
 * @param due the status of the first check of the contract's order that it must fail, as far as that can be told beforehand
 */
record ApiRequest(
        HttpRequest http,
        boolean asDescribed,
        boolean stranger,
        boolean unknownParameter,
        @Nullable Integer due) {}
