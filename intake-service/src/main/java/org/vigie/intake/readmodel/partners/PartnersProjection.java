package org.vigie.intake.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Keeps {@code partner} from {@code vigie.mapping}. Calls, and actions without a partner, never wait for it. */
@ApplicationScoped
public class PartnersProjection implements Projection {
    private static final String REGISTERED = "vigie.mapping.PartnerRegistered.v1";
    private static final String CHANGED = "vigie.mapping.PartnerChanged.v1";
    private static final String CLOSED = "vigie.mapping.PartnerClosed.v1";
    private static final String REOPENED = "vigie.mapping.PartnerReopened.v1";
    private static final String MERGED = "vigie.mapping.PartnerMerged.v1";
    private static final String UNMERGED = "vigie.mapping.PartnerUnmerged.v1";
    private static final String CLOSE = """
            INSERT INTO partner (partner_id, closed_on) VALUES (?, ?)
            ON CONFLICT (partner_id) DO UPDATE SET closed_on = excluded.closed_on
            """;

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<String> topics() {
        return Set.of("vigie.mapping");
    }

    @Override
    public Set<String> handles() {
        return Set.of(REGISTERED, CHANGED, CLOSED, REOPENED, MERGED, UNMERGED);
    }

    @Override
    public Set<String> ignores() {
        return Set.of(
                "vigie.mapping.PartnerNoted.v1",
                "vigie.mapping.WorkSessionHeld.v1",
                "vigie.mapping.WorkSessionChanged.v1",
                "vigie.mapping.AwarenessSessionHeld.v1",
                "vigie.mapping.AwarenessSessionChanged.v1",
                "vigie.mapping.PartnerMeetingHeld.v1",
                "vigie.mapping.PartnerMeetingChanged.v1",
                "vigie.mapping.WatchNoteNoted.v1",
                "vigie.mapping.WatchNoteChanged.v1",
                "vigie.mapping.PracticeProposed.v1",
                "vigie.mapping.PracticeChanged.v1",
                "vigie.mapping.PracticeSubmitted.v1",
                "vigie.mapping.PracticeReturned.v1",
                "vigie.mapping.PracticePublished.v1",
                "vigie.mapping.PracticeWithdrawn.v1",
                "vigie.mapping.PracticeAdopted.v1",
                "vigie.mapping.PracticeAdoptionWithdrawn.v1");
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        // by partner, so that two writers would lock rows in one order; a stable sort keeps each partner's own
        List<ReceivedEvent> inOrder = events.stream()
                .sorted(Comparator.comparing(ReceivedEvent::streamId))
                .toList();
        try (PreparedStatement describe = transaction.prepareStatement(PartnerRow.WRITE);
                PreparedStatement close = transaction.prepareStatement(CLOSE)) {
            for (ReceivedEvent event : inOrder) {
                switch (event.type()) {
                    case CLOSED, REOPENED -> {
                        close.setObject(1, partnerId(event));
                        close.setObject(2, closedOn(event));
                        close.executeUpdate();
                    }
                    case REGISTERED, CHANGED -> PartnerRow.of(event).write(describe);
                    default -> {} // of merges, below
                }
            }
        }
        MergeRows.apply(
                transaction,
                inOrder.stream().filter(PartnersProjection::isMerge).toList());
    }

    static UUID partnerId(ReceivedEvent event) {
        return UUID.fromString(event.data().required("partnerId").textValue());
    }

    /** The partner's last day; null where an event tells of none. */
    static @Nullable LocalDate closedOn(ReceivedEvent event) {
        return event.type().equals(CLOSED)
                ? LocalDate.parse(event.data().required("closedOn").textValue())
                : null;
    }

    private static boolean isMerge(ReceivedEvent event) {
        return event.type().equals(MERGED) || event.type().equals(UNMERGED);
    }

    /** The entry that stands for the partner from now on; null where an event tells of none. */
    static @Nullable UUID mergedInto(ReceivedEvent event) {
        return event.type().equals(MERGED)
                ? UUID.fromString(event.data().required("into").textValue())
                : null;
    }
}
