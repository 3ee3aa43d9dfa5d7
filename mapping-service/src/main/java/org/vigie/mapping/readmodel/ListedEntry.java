package org.vigie.mapping.readmodel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Theme;

/** An entry as its list answers it, with what it is found by. */
public interface ListedEntry {

    /** In the description of what people wrote freely. */
    String TEXT = "Left out for roles that do not read minutes";

    /** The same of what an entry always has. */
    String REQUIRED = "Required of who writes; left out for roles that do not read minutes";

    /** Its id. */
    UUID id();

    /** The day of which it tells; lists are in order of it. */
    LocalDate day();

    /** The name under which the source knows it, if it gave one. */
    @Nullable String externalReference();

    /** Partners that it is found by. */
    default List<UUID> withPartners() {
        return List.of();
    }

    /** Codes of departments that it is found by. */
    default List<String> inDepartments() {
        return List.of();
    }

    /** Themes that it is found by. */
    default List<Theme> onThemes() {
        return List.of();
    }

    /** How far it is on its way, for those that have one. */
    default @Nullable String atStage() {
        return null;
    }

    /** The entry for roles that read no minutes: without whatever people wrote freely. */
    default ListedEntry withoutTexts() {
        return this;
    }

    /** What is to be done since. */
    default List<FollowUpView> toDo() {
        return List.of();
    }
}
