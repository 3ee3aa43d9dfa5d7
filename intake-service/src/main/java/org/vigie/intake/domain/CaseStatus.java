package org.vigie.intake.domain;

import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.Amendment;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/** Whether a case is followed. */
public enum CaseStatus {
    OPEN,
    /** Nothing more is expected of it; whoever calls about it opens it again. */
    CLOSED;

    /** The status once {@code event} has happened. A call opens a closed case by itself, so that no child waits for a coordinator. */
    public CaseStatus after(CaseEvent event) {
        return switch (event) {
            case CallRecorded _, CaseReopened _ -> OPEN;
            case CaseClosed _ -> CLOSED;
            case ActionTaken _,
                    LiaisonFollowedUp _,
                    MinorDepartmentCorrected _,
                    Amendment _,
                    NextContactPromised _,
                    NextContactKept _,
                    NextContactCancelled _,
                    IdentityErased _ -> this;
        };
    }
}
