package org.vigie.mapping.contracts;

import java.util.List;
import java.util.Map;
import org.vigie.eventlog.testing.StoredEventsContract;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.WorkSessions;

/** What the log holds of the map. */
class StoredEventsTest implements StoredEventsContract {

    @Override
    public List<Stored<?>> stored() {
        return List.of(
                new Stored<>(
                        Partners.KIND.codec(),
                        Map.of(
                                "PartnerRegistered/v1", Events.PARTNER_REGISTERED_BARE,
                                "PartnerRegistered/v2", Events.PARTNER_REGISTERED,
                                "PartnerChanged/v1", Events.PARTNER_CHANGED_BARE,
                                "PartnerChanged/v2", Events.PARTNER_CHANGED,
                                "PartnerClosed/v1", Events.PARTNER_CLOSED,
                                "PartnerReopened/v1", Events.PARTNER_REOPENED,
                                "PartnerAssured/v1", Events.PARTNER_ASSURED)),
                new Stored<>(
                        PartnerMerges.KIND.codec(),
                        Map.of(
                                "PartnerMerged/v1", Events.PARTNER_MERGED,
                                "PartnerUnmerged/v1", Events.PARTNER_UNMERGED)),
                new Stored<>(
                        WorkSessions.KIND.codec(),
                        Map.of(
                                "WorkSessionHeld/v1", Events.WORK_SESSION_HELD,
                                "WorkSessionChanged/v1", Events.WORK_SESSION_CHANGED)),
                new Stored<>(
                        AwarenessSessions.KIND.codec(),
                        Map.of(
                                "AwarenessSessionHeld/v1", Events.AWARENESS_SESSION_HELD,
                                "AwarenessSessionChanged/v1", Events.AWARENESS_SESSION_CHANGED)));
    }

    /** The map knows no person. */
    @Override
    public List<String> personal() {
        return List.of();
    }
}
