package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/ip",
                "https://127.0.0.1/ip",
                "https://127.1.2.3/ip",
                "https://10.1.2.3/ip",
                "https://172.20.0.1/ip",
                "https://192.168.1.1/ip",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/ip",
                "https://0.0.0.0/ip",
                "https://255.255.255.255/ip",
                "https://224.0.0.1/ip",
                "https://[::1]/ip",
                "https://[::]/ip",
                "https://[fe80::1]/ip",
                "https://[fc00::1]/ip",
                "https://[ff02::1]/ip",
                "https://[::ffff:127.0.0.1]/ip",
                "https://[64:ff9b::7f00:1]/ip",
                "https://[2002:7f00:1::]/ip",
                "https://[2001:db8::1]/ip"
            })
    void whatIsNotPublicIsForbidden(String url) throws UnknownHostException {
        assertThat(WebhookTarget.resolve(URI.create(url), false)).isEmpty();
        assertThat(WebhookTarget.resolve(URI.create(url), true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/ip", "https://[2606:4700:4700::1111]/ip"})
    void whatIsPublicIsAllowed(String url) throws UnknownHostException {
        assertThat(WebhookTarget.resolve(URI.create(url), false)).isPresent();
    }

    @Test
    void plainHttpIsForbiddenEvenToPublicAddresses() throws UnknownHostException {
        assertThat(WebhookTarget.resolve(URI.create("http://1.1.1.1/ip"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example,443,/",
        "http://a.example,80,/",
        "https://a.example:8443/ip,8443,/ip",
        "https://a.example/ip?token=%C3%A9&b,443,/ip?token=%C3%A9&b"
    })
    void aRequestGoesWhereTheAddressSays(String url, int port, String path) {
        WebhookTarget target = new WebhookTarget(URI.create(url), InetAddress.getLoopbackAddress());
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.pathAndQuery()).isEqualTo(path);
        assertThat(target.host()).isEqualTo("a.example");
    }

    @Test
    void anIpv6LiteralLosesItsBrackets() {
        WebhookTarget target =
                new WebhookTarget(URI.create("https://[2606:4700::1]/"), InetAddress.getLoopbackAddress());
        assertThat(target.host()).isEqualTo("2606:4700::1");
    }
}
