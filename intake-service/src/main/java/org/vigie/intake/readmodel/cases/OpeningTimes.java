package org.vigie.intake.readmodel.cases;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When cases were opened, by which people tell them apart sooner than by their ids. Blocks. */
@ApplicationScoped
public class OpeningTimes {

    /** Of those that the list shows; one that was opened this moment may be missing. */
    @Transactional
    public Map<UUID, Instant> of(Collection<UUID> caseIds) {
        return CaseRow.<CaseRow>list("caseId in ?1", caseIds).stream()
                .collect(toMap(row -> row.caseId, row -> row.openedAt));
    }
}
