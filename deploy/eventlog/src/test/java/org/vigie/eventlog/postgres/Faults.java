package org.vigie.eventlog.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections break at a chosen call, before the database got it or after it did its work. */
final class Faults {
    /** When, relative to the call's work, the connection breaks. */
    enum When {
        BEFORE,
        AFTER
    }

    private record Fault(String method, When when) {}

    private final DataSource real;
    private final ConcurrentLinkedQueue<Fault> planned = new ConcurrentLinkedQueue<>();

    Faults(DataSource real) {
        this.real = real;
    }

    /** Plans one break, at the next call of {@code method} once the faults planned before have happened. */
    void plan(String method, When when) {
        planned.add(new Fault(method, when));
    }

    boolean allHappened() {
        return planned.isEmpty();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, real, this::wrap);
    }

    private @Nullable Object wrap(String method, @Nullable Object result) {
        return switch (result) {
            case PreparedStatement statement
            when !method.equals("unwrap") -> proxy(PreparedStatement.class, statement, this::wrap);
            case Connection connection when !method.equals("unwrap") -> proxy(Connection.class, connection, this::wrap);
            case null, default -> result;
        };
    }

    private <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
        InvocationHandler handler = (_, method, arguments) -> {
            Fault fault = planned.peek();
            boolean breaks = fault != null && fault.method().equals(method.getName()) && planned.remove(fault);
            if (breaks && fault != null && fault.when() == When.BEFORE) {
                throw broken();
            }
            try {
                Object result = method.invoke(target, arguments);
                if (breaks) {
                    throw broken();
                }
                return wrapping.wrap(method.getName(), result);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static SQLException broken() {
        return new SQLException("the connection broke", "08006");
    }

    private interface Wrapping {
        @Nullable Object wrap(String method, @Nullable Object result);
    }
}
