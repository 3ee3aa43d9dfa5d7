package org.vigie.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.readmodel.cases.OpeningTimes;
import org.vigie.intake.readmodel.duplicates.LookAlike;

/** Cases that look alike as a page names them: by when they were opened. */
@ApplicationScoped
class LookAlikeLines {
    private final OpeningTimes times;

    LookAlikeLines(OpeningTimes times) {
        this.times = times;
    }

    /**
     * One of two cases.
     *
     * @param openedAt null where the list does not show it yet
     */
    record Named(UUID caseId, @Nullable Instant openedAt) {}

    /** Two cases and what speaks for their being one. */
    record Line(Named one, Named other, LookAlike pair) {}

    List<Line> of(List<LookAlike> pairs) {
        Map<UUID, Instant> opened = times.of(pairs.stream()
                .flatMap(pair -> Stream.of(pair.caseId(), pair.otherCaseId()))
                .distinct()
                .toList());
        return pairs.stream()
                .map(pair -> new Line(
                        new Named(pair.caseId(), opened.get(pair.caseId())),
                        new Named(pair.otherCaseId(), opened.get(pair.otherCaseId())),
                        pair))
                .toList();
    }
}
