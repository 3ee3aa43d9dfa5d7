package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was told of cases and work sessions, in order of arrival. */
public record History(List<Told> all) {

    /** One thing that arrived. */
    public sealed interface Told {

        /** The case or session it belongs to. */
        UUID stream();
    }

    public record ToldCall(UUID stream, CallFacts call) implements Told {}

    public record ToldAction(UUID stream, ActionFacts action) implements Told {}

    public record ToldSession(UUID stream, java.time.LocalDate heldOn, List<UUID> partners) implements Told {}

    /** What had arrived after {@code count} things. */
    public History prefix(int count) {
        return new History(all.subList(0, count));
    }

    List<ToldCall> calls() {
        return only(ToldCall.class);
    }

    List<ToldAction> actions() {
        return only(ToldAction.class);
    }

    /** The last that was told of each session. */
    List<ToldSession> sessions() {
        Map<UUID, ToldSession> last = new LinkedHashMap<>();
        only(ToldSession.class).forEach(session -> last.put(session.stream(), session));
        return new ArrayList<>(last.values());
    }

    private <T extends Told> List<T> only(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
