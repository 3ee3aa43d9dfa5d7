package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortInUseTest {
    @Test
    void is_said_in_one_sentence(@TempDir Path folder) throws Exception {
        try (ServerSocket listener = new ServerSocket()) {
            listener.setReuseAddress(true);
            try {
                listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8082));
            } catch (java.net.BindException takenAlready) {
                // somebody listens there already, which is just as good
            }
            RunningStack refused = RunningStack.launchOnUsualPorts(folder.resolve("data"));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).hasLineCount(1).contains("8082 (referral)", "in use");
        }
    }
}
