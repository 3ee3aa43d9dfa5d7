package org.vigie.mapping.readmodel.worksessions;

import jakarta.inject.Singleton;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.readmodel.DescribedList;

/** How work sessions come into their list. */
@Singleton
final class WorkSessionList extends DescribedList<WorkSessionDetails, WorkSessionEvent, WorkSessionView> {
    WorkSessionList() {
        super(WorkSessions.KIND, WorkSessionView.class, WorkSessionView::of);
    }
}
