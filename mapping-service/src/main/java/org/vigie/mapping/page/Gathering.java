package org.vigie.mapping.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.readmodel.DocumentView;
import org.vigie.mapping.readmodel.FollowUpView;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.awarenesssessions.AwarenessSessionView;
import org.vigie.mapping.readmodel.partnermeetings.PartnerMeetingView;
import org.vigie.mapping.readmodel.worksessions.WorkSessionView;

/**
 * A work session, partner meeting or awareness session, as pages show it.
 *
 * @param people how many took part or were reached; null when not known
 * @param department where it was held; null when not told
 */
public record Gathering(
        GatheringKind kind,
        UUID id,
        LocalDate heldOn,
        String title,
        List<UUID> partnerIds,
        @Nullable Integer people,
        @Nullable String department,
        List<DocumentView> documents,
        List<String> decisions,
        List<FollowUpView> followUps,
        long version) {

    /** That of an entry which is one. */
    static Gathering of(ListedEntry entry) {
        return switch (entry) {
            case WorkSessionView session ->
                new Gathering(
                        GatheringKind.WORK_SESSION,
                        session.id(),
                        session.heldOn(),
                        text(session.topic()),
                        session.partnerIds(),
                        null,
                        null,
                        list(session.documents()),
                        list(session.decisions()),
                        list(session.followUps()),
                        session.version());
            case PartnerMeetingView meeting ->
                new Gathering(
                        GatheringKind.PARTNER_MEETING,
                        meeting.id(),
                        meeting.heldOn(),
                        text(meeting.topic()),
                        meeting.partnerIds(),
                        meeting.participants(),
                        null,
                        list(meeting.documents()),
                        list(meeting.decisions()),
                        list(meeting.followUps()),
                        meeting.version());
            case AwarenessSessionView session ->
                new Gathering(
                        GatheringKind.AWARENESS_SESSION,
                        session.id(),
                        session.heldOn(),
                        session.title(),
                        List.of(),
                        session.professionals(),
                        session.department(),
                        session.documents(),
                        List.of(),
                        List.of(),
                        session.version());
            default -> throw new IllegalArgumentException("no gathering: " + entry.getClass());
        };
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
