package org.vigie.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes out of each span, as it begins, every text that a request could have written: its path, which may hold a link's secret, its query, its
 * user agent. What is left are the route, the method, the status and the times. A text that is not known to be harmless is taken out.
 */
@ApplicationScoped
public class SpanPrivacy implements SpanProcessor {
    static final String TAKEN_OUT = "REDACTED";

    private static final Set<String> HARMLESS = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "network.transport",
            "server.address",
            "code.function",
            "code.function.name",
            "code.namespace");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        span.getAttributes().asMap().keySet().stream()
                .filter(key -> key.getType() == AttributeType.STRING && !HARMLESS.contains(key.getKey()))
                .forEach(key -> span.setAttribute(AttributeKey.stringKey(key.getKey()), TAKEN_OUT));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
