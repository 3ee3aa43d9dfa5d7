package org.vigie.theme;

/**
 * What is wrong with a field, said beside it and above the form.
 *
 * @param field its name, which is also its id in the page; empty for the form as a whole
 * @param where in which part of the page it is, where several have such a field; else empty
 * @param message in French, what is expected
 */
public record FormError(String field, String where, String message) {

    /** Of a form that has one such field. */
    public FormError(String field, String message) {
        this(field, "", message);
    }
}
