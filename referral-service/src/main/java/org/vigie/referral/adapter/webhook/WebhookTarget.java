package org.vigie.referral.adapter.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a webhook's messages go: the address that was looked at is the one that is connected to, so that a name cannot mean
 * something else in between.
 *
 * @param uri as the directory has it
 * @param address one that its host's name stands for now
 */
record WebhookTarget(URI uri, InetAddress address) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /**
     * What {@code uri} stands for now; empty when that is forbidden.
     *
     * @param local whether plain HTTP and addresses inside are fine, as on a developer's machine
     */
    static Optional<WebhookTarget> resolve(URI uri, boolean local) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
        boolean allowed = local
                || (uri.getScheme().equals("https") && Arrays.stream(addresses).allMatch(PublicAddress::isPublic));
        return allowed ? Optional.of(new WebhookTarget(uri, addresses[0])) : Optional.empty();
    }

    boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    /** The host's name without the brackets of an IPv6 literal. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isEncrypted() ? HTTPS_PORT : HTTP_PORT;
    }

    String pathAndQuery() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
    }
}
