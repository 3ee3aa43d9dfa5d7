package org.vigie.mapping.page;

import java.util.List;
import java.util.UUID;
import org.vigie.theme.Form;
import org.vigie.theme.VersionedFile;

/**
 * What the page of a partner's form shows.
 *
 * @param known whether the partner is on the map
 * @param form what is filled in, and what is wrong with it
 * @param conflicts what somebody else changed as well
 * @param draft what is said of drafts
 */
public record PartnerFormView(
        UUID partnerId, boolean known, Form form, EditParts parts, List<EditConflict> conflicts, DraftNotice draft) {
    private static final String SCRIPT = VersionedFile.address("/theme/brouillon.js");

    /** Where the script is that keeps what is typed. */
    public String script() {
        return SCRIPT;
    }

    /** Where the form of the partner is. */
    public String address() {
        return address(partnerId);
    }

    /** Where the form of this partner is. */
    static String address(UUID partnerId) {
        return "/interne/acteurs/" + partnerId + "/modification";
    }
}
