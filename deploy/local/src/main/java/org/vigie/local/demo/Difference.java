package org.vigie.local.demo;

/**
 * Something that is not as it should be.
 *
 * @param figure the figure's code, or what it is about
 * @param sentence for people
 */
public record Difference(String figure, String sentence) {
    static Difference of(String figure, String part, String expected, String measured) {
        return new Difference(figure, "%s (%s): %s, attendu %s".formatted(figure, part, measured, expected));
    }
}
