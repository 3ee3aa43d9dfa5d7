package org.vigie.mapping.readmodel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.partner.Partner;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerEvent;

/**
 * Keeps the rows of each partner. An event may tell little of it (that it opens again), so a partner is listed anew from its whole stream,
 * which is short; what was told of it in secret need not be kept here for that day. An entry that another one stands for is not listed.
 */
@ApplicationScoped
public class DirectoryProjection implements LogProjection {
    private final EventLog log;
    private final SubjectKeys keys;

    DirectoryProjection(EventLog log, SubjectKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<String> neverSkipped() {
        return Partners.KIND.codec().erasures();
    }

    /** Hidden services are found by their words. */
    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        Map<UUID, List<StoredEvent>> told = new LinkedHashMap<>();
        try (ListingWriter writer = new ListingWriter(transaction)) {
            for (StoredEvent event : events) {
                if (event.streamType().equals(Partners.KIND.name())) {
                    told.computeIfAbsent(event.streamId(), _ -> new ArrayList<>())
                            .add(event);
                } else if (event.streamType().equals(PartnerMerges.KIND.name())) {
                    MergeEvent merge = PartnerMerges.KIND.codec().decode(event, null);
                    writer.merged(merge.partnerId(), merge instanceof PartnerMerged);
                    told.computeIfAbsent(merge.partnerId(), _ -> new ArrayList<>());
                }
            }
            Map<UUID, SubjectKey> known = keys.findAll(told.keySet());
            for (Map.Entry<UUID, List<StoredEvent>> partner : told.entrySet()) {
                list(writer, partner.getKey(), partner.getValue(), known.get(partner.getKey()));
            }
        }
    }

    private void list(ListingWriter writer, UUID partnerId, List<StoredEvent> told, @Nullable SubjectKey key)
            throws SQLException {
        boolean isNew = !told.isEmpty() && told.getFirst().streamVersion() == 1;
        List<StoredEvent> history = isNew ? told : log.readStream(partnerId); // a new partner's events are all at hand
        Partner state = Partners.KIND.decider().initialState();
        for (PartnerEvent event : Partners.KIND.codec().decodeStream(history, key)) {
            state = Partners.KIND.decider().evolve(state, event);
        }
        if (!isNew) {
            writer.remove(partnerId);
        }
        if (state instanceof OnTheMap onTheMap && !writer.isMerged(partnerId)) {
            writer.list(new Listing(partnerId, history.getLast().recordedAt(), onTheMap));
        }
    }
}
