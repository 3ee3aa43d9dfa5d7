package org.vigie.eventlog.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source whose connections break at a chosen call, before the database got it or after it did its work. */
public final class Faults {
    /** When, relative to the call's work, the connection breaks. */
    public enum When {
        BEFORE,
        AFTER
    }

    /** @param method null for any that talks to the database */
    private record Fault(@Nullable String method, int callsBefore, When when, boolean forGood) {
        Fault later() {
            return new Fault(method, callsBefore - 1, when, forGood);
        }
    }

    private static final Set<String> TALKS =
            Set.of("getConnection", "execute", "executeQuery", "executeUpdate", "commit", "rollback");

    private final DataSource real;
    private final ArrayDeque<Fault> planned = new ArrayDeque<>();

    public Faults(DataSource real) {
        this.real = real;
    }

    /** Plans one break, at the next call of {@code method} once the faults planned before have happened. */
    public void plan(String method, When when) {
        add(new Fault(method, 0, when, false));
    }

    /** Plans one break, after so many more calls that talk to the database. */
    public void breakOnce(int calls, When when) {
        add(new Fault(null, calls, when, false));
    }

    /** Plans that nothing works any more after so many more calls, until {@link #mend}. */
    public void crash(int calls, When when) {
        add(new Fault(null, calls, when, true));
    }

    private synchronized void add(Fault fault) {
        planned.add(fault);
    }

    /** From now on nothing breaks. */
    public synchronized void mend() {
        planned.clear();
    }

    public synchronized boolean allHappened() {
        return planned.isEmpty();
    }

    /** When the call breaks, if it does. */
    private synchronized @Nullable When next(String method) {
        Fault fault = planned.peek();
        if (fault == null
                || !(fault.method() == null
                        ? TALKS.contains(method)
                        : fault.method().equals(method))) {
            return null;
        }
        planned.remove();
        if (fault.callsBefore() > 0) {
            planned.addFirst(fault.later());
            return null;
        }
        if (fault.forGood()) {
            planned.addFirst(new Fault(null, 0, When.BEFORE, true));
        }
        return fault.when();
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, real);
    }

    private @Nullable Object wrap(String method, @Nullable Object result) {
        if (method.equals("unwrap")) {
            return result;
        }
        return switch (result) {
            case PreparedStatement statement -> proxy(PreparedStatement.class, statement);
            case Statement statement -> proxy(Statement.class, statement);
            case Connection connection -> proxy(Connection.class, connection);
            case null, default -> result;
        };
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (_, method, arguments) -> {
            When breaks = next(method.getName());
            if (breaks == When.BEFORE) {
                throw broken();
            }
            try {
                Object result = method.invoke(target, arguments);
                if (breaks == When.AFTER) {
                    if (target instanceof DataSource) {
                        giveBack(result);
                    }
                    throw broken();
                }
                return wrap(method.getName(), result);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A connection that nobody got would be lost to the pool. */
    private static void giveBack(@Nullable Object result) throws SQLException {
        if (result instanceof Connection connection) {
            connection.close();
        }
    }

    private static SQLException broken() {
        return new SQLException("the connection broke", "08006");
    }
}
