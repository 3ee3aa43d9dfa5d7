package org.vigie.mapping.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.application.WorkSessions;

/** The kinds of lines that an import knows: the map's own, and those that intake takes from the same file. */
@ApplicationScoped
class ImportForms {
    private static final Set<String> INTAKE = Set.of("call", "action");

    private final Map<String, Form<?, ?>> forms;

    ImportForms(
            PartnerForm partner,
            WorkSessionForm workSession,
            AwarenessSessionForm awarenessSession,
            PracticeForm practice,
            PartnerMeetingForm partnerMeeting,
            WatchNoteForm watchNote) {
        this.forms = Map.of(
                Partners.KIND.name(), partner,
                WorkSessions.KIND.name(), workSession,
                AwarenessSessions.KIND.name(), awarenessSession,
                Practices.KIND.name(), practice,
                PartnerMeetings.KIND.name(), partnerMeeting,
                WatchNotes.KIND.name(), watchNote);
    }

    /** The form of this kind of lines, if the map takes them. */
    Optional<Form<?, ?>> of(String kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    static boolean isIntakes(String kind) {
        return INTAKE.contains(kind);
    }
}
