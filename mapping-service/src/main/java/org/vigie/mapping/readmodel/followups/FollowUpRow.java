package org.vigie.mapping.readmodel.followups;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Something that was agreed on. Only read here; the projection of entries writes it. */
@Entity
@Immutable
@Table(name = "follow_up")
@NullUnmarked
public class FollowUpRow extends PanacheEntityBase {
    @Id
    @Column(name = "row_id")
    public UUID rowId;

    @Column(name = "entry_id")
    public UUID entryId;

    public String kind;

    @Column(name = "follow_up_id")
    public UUID followUpId;

    public String what;

    @Column(name = "due_on")
    public LocalDate dueOn;

    @Column(name = "done_on")
    public @Nullable LocalDate doneOn;

    OpenFollowUpView view() {
        return new OpenFollowUpView(kind, entryId, followUpId, what, dueOn);
    }
}
