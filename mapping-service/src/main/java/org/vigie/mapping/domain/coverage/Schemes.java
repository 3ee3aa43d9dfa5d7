package org.vigie.mapping.domain.coverage;

/**
 * The schemes of a department in a theme, as one reader may know of them; each count is part of the one before.
 *
 * @param known to the reader
 * @param open to everybody
 * @param near open ones of a local partner, or of a national one that names the department, where it has a place
 * @param verified near ones whose partner is verified
 */
public record Schemes(long known, long open, long near, long verified) {
    /** None at all. */
    public static final Schemes NONE = new Schemes(0, 0, 0, 0);

    /** What they come to. */
    public Coverage coverage() {
        if (known == 0) {
            return Coverage.NONE;
        }
        if (open == 0) {
            return Coverage.CONFIDENTIAL_ONLY;
        }
        if (near == 0) {
            return Coverage.FAR;
        }
        return verified == 0 ? Coverage.STALE : Coverage.COVERED;
    }
}
