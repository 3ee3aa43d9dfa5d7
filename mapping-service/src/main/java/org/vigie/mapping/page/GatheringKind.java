package org.vigie.mapping.page;

import java.util.Arrays;
import java.util.List;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.EntryKind;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.application.WorkSessions;

/** The kinds of gatherings. */
public enum GatheringKind {
    WORK_SESSION(WorkSessions.KIND, "Temps de travail"),
    PARTNER_MEETING(PartnerMeetings.KIND, "Rencontre partenariale"),
    AWARENESS_SESSION(AwarenessSessions.KIND, "Intervention de sensibilisation");

    private final String code;
    private final String inFrench;

    GatheringKind(EntryKind<?, ?, ?, ?> kind, String inFrench) {
        this.code = kind.name();
        this.inFrench = inFrench;
    }

    /** What the API and the log call it. */
    public String code() {
        return code;
    }

    /** What people call it. */
    public String inFrench() {
        return inFrench;
    }

    /** What the API and the log call them. */
    static List<String> codes() {
        return Arrays.stream(values()).map(GatheringKind::code).toList();
    }
}
