package org.vigie.mapping.readmodel.awarenesssessions;

import jakarta.inject.Singleton;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.readmodel.DescribedList;

/** How awareness sessions come into their list. */
@Singleton
final class AwarenessSessionList
        extends DescribedList<AwarenessSessionDetails, AwarenessSessionEvent, AwarenessSessionView> {
    AwarenessSessionList() {
        super(AwarenessSessions.KIND, AwarenessSessionView.class, AwarenessSessionView::of);
    }
}
