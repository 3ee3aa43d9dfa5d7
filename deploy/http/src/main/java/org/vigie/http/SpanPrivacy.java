package org.vigie.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of each span, as it begins, every text that a request could have written: its path, which may hold a link's secret, its query, its
 * user agent, the host and the scheme that a header names. What is left are the route, the method, the status and the times. A text that is not
 * known to be harmless is taken out. Spans have no events, since an exception's message may hold anything: {@code
 * quarkus.otel.span.event.count.limit}.
 */
@ApplicationScoped
public class SpanPrivacy implements SpanProcessor {
    static final String TAKEN_OUT = "REDACTED";

    private static final Set<String> HARMLESS = Set.of(
            "http.request.method",
            "http.route",
            "network.protocol.name",
            "network.protocol.version",
            "network.transport",
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

    /** A caller says which trace its request belongs to, and no more: {@code tracestate} is text of anybody's. */
    @ApplicationScoped
    static class CallersTrace implements TextMapPropagatorCustomizer {
        @Override
        public TextMapPropagator customize(TextMapPropagatorCustomizer.Context customized) {
            return new TraceWithoutText(customized.propagator());
        }
    }

    private record TraceWithoutText(TextMapPropagator whole) implements TextMapPropagator {
        @Override
        public Collection<String> fields() {
            return whole.fields();
        }

        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            whole.inject(context, carrier, setter);
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            Context extracted = whole.extract(context, carrier, getter);
            SpanContext caller = Span.fromContext(extracted).getSpanContext();
            return caller.getTraceState().isEmpty()
                    ? extracted
                    : extracted.with(Span.wrap(SpanContext.createFromRemoteParent(
                            caller.getTraceId(), caller.getSpanId(), caller.getTraceFlags(), TraceState.getDefault())));
        }
    }
}
