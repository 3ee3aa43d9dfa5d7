package org.vigie.mapping.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.draft.Draft;
import org.vigie.theme.FrenchFormats;

/**
 * What a form says of the drafts of whoever fills it in.
 *
 * @param said what became of one; empty for nothing
 * @param changed whether the form holds what no draft does yet
 * @param other one that stands, and that this form does not go on from
 */
public record DraftNotice(
        String said, boolean changed, @Nullable Other other) {
    /** Of a form that shows what stands. */
    static final DraftNotice NONE = new DraftNotice("", false, null);

    /** Of a form as it was sent, which may hold more than its draft. */
    static final DraftNotice CHANGED = new DraftNotice("", true, null);

    private static final String SAME = "Il n’y a rien à garder : le formulaire dit la même chose que la fiche.";

    /** A draft of the same person, from another window or another day. */
    public record Other(UUID revision, Instant savedAt) {}

    static DraftNotice kept(Draft draft) {
        return new DraftNotice(savedAt(draft) + " Il vous attend dans « Mes brouillons ».", false, null);
    }

    static DraftNotice takenUp(Draft draft, boolean merged) {
        String changed = merged
                ? " La fiche a changé depuis : ce que vous n’aviez pas touché est maintenant comme dans la fiche."
                : "";
        return new DraftNotice(
                "Votre brouillon du " + FrenchFormats.frenchTime(draft.savedAt()) + " est repris." + changed,
                merged,
                null);
    }

    static DraftNotice nothing() {
        return new DraftNotice(SAME, false, null);
    }

    static DraftNotice against(Draft other) {
        return new DraftNotice("", false, new Other(other.revision(), other.savedAt()));
    }

    /** In words when it was saved. */
    static String savedAt(Draft draft) {
        return "Brouillon enregistré le " + FrenchFormats.frenchTime(draft.savedAt()) + ".";
    }
}
