package org.vigie.eventlog.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** A name for this process that no other has, telling people who look at a lease where its holder runs. */
final class InstanceName {
    private InstanceName() {}

    static String unique() {
        return host() + "/" + ProcessHandle.current().pid() + "/" + UUID.randomUUID();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
