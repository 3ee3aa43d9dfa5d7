package org.vigie.referral.page;

/**
 * A prosecutor's office in the form of a department's.
 *
 * @param index its place, from 0
 */
public record OfficeRow(int index) {
    static final String OFFICES = "offices";

    /** The name of one of its fields. */
    public String name(String field) {
        return OFFICES + '.' + index + '.' + field;
    }
}
