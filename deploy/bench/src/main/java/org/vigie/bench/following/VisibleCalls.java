package org.vigie.bench.following;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.bench.stack.Databases;
import org.vigie.bench.stack.IntakeLog;

/** When calls came to the report: with the first answer that tells everything up to their position. */
final class VisibleCalls {
    private VisibleCalls() {}

    /** Position of the first event, which is the call, of each case that was opened after this position. */
    static Map<UUID, Long> positions(Databases databases, long after) {
        Map<UUID, Long> positions = new HashMap<>();
        for (List<String> row : databases.rows(
                IntakeLog.DATABASE,
                "SELECT stream_id, position FROM event WHERE stream_version = 1 AND position > " + after))
            positions.put(UUID.fromString(row.get(0)), Long.parseLong(row.get(1)));
        return positions;
    }

    /**
     * From each call's moment to the first answer that it is in, in nanoseconds, in order of position.
     *
     * @param due the calls' moments by case
     * @param positions of the same calls
     * @param reads all answers; the last one has every call
     */
    static List<Long> toReport(Map<UUID, Long> due, Map<UUID, Long> positions, List<ReportPoller.Read> reads) {
        List<Map.Entry<UUID, Long>> inOrder = positions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        List<Long> took = new ArrayList<>();
        int read = 0;
        for (Map.Entry<UUID, Long> each : inOrder) {
            while (reads.get(read).position() < each.getValue()) read++;
            Long moment = due.get(each.getKey());
            if (moment == null) throw new IllegalStateException("somebody else posts calls too");
            took.add(reads.get(read).at() - moment);
        }
        return took;
    }
}
