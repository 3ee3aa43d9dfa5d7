package org.vigie.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.vigie.systemtest.Ambush.Seen;

/**
 * Holds what a referral tells of its attempts against what its receiver saw. All that arrived is told, and nothing else, but for two
 * things that no sender can know: what arrived when it, or its database, was killed before it could note it, and whether what it
 * got no answer to arrived.
 */
final class AttemptHistory {
    private static final Set<String> UNCERTAIN = Set.of("TIMED_OUT", "CONNECTION_FAILED");

    private final JsonNode referral;
    private final List<Seen> seen;
    private final List<Outage> outages;
    private final List<String> untrue = new ArrayList<>();

    private AttemptHistory(JsonNode referral, List<Seen> seen, List<Outage> outages) {
        this.referral = referral;
        this.seen = seen;
        this.outages = outages;
    }

    /** When the sender could not note anything, at the most. */
    record Outage(Instant from, Instant to) {
        boolean touches(Instant first, Instant last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /** What is not true, in words; nothing if all is. */
    static List<String> untrue(JsonNode referral, List<Seen> seen, List<Outage> outages) {
        AttemptHistory history = new AttemptHistory(referral, seen, outages);
        history.check();
        return history.untrue;
    }

    private void check() {
        List<JsonNode> attempts = list(referral.path("attempts"));
        List<JsonNode> delivered = attempts.stream()
                .filter(each -> each.path("delivered").asBoolean())
                .toList();
        long refusedTold = attempts.stream()
                .filter(each -> each.path("httpStatus").asInt() == 503)
                .count();
        long uncertainTold = attempts.stream()
                .filter(each -> UNCERTAIN.contains(each.path("reason").asText()))
                .count();
        long taken = seen.stream().filter(Seen::taken).count();
        long refused = seen.size() - taken;

        claim(delivered.size() == 1, "is delivered once");
        claim(attempts.size() == delivered.size() + refusedTold + uncertainTold, "tells what happens here alone");
        claim(
                seen.stream().anyMatch(each -> each.taken() && !each.at().isAfter(at(delivered))),
                "arrived before it says so");
        claim(refusedTold <= refused, "invents no refusal");
        claim(refusedTold == refused || wasCutOff(), "tells of each refusal");
        claim(taken == 1 || uncertainTold > 0 || wasCutOff(), "comes again for a reason");
        claim(numbers(attempts).equals(numbersUpTo(attempts.size())), "counts its attempts");
        claim(steps("SENT") == 1 && steps("ACKNOWLEDGED") == 1, "is sent and acknowledged once");
    }

    private void claim(boolean isTrue, String what) {
        if (!isTrue)
            untrue.add("not true that it %s: %s, seen %s, outages %s"
                    .formatted(what, referral.path("attempts"), seen, outages));
    }

    private boolean wasCutOff() {
        Instant first = seen.getFirst().at();
        Instant last = seen.getLast().at();
        return outages.stream().anyMatch(outage -> outage.touches(first, last));
    }

    private long steps(String status) {
        return list(referral.path("history")).stream()
                .filter(step -> step.path("status").asText().equals(status))
                .count();
    }

    private static Instant at(List<JsonNode> delivered) {
        return delivered.isEmpty()
                ? Instant.MIN
                : Instant.parse(delivered.getFirst().path("at").asText());
    }

    private static List<Integer> numbers(List<JsonNode> attempts) {
        return attempts.stream().map(each -> each.path("attempt").asInt()).toList();
    }

    private static List<Integer> numbersUpTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
