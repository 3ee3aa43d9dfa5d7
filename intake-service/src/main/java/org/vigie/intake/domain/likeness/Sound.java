package org.vigie.intake.domain.likeness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A name as it sounds in French, roughly: what listeners hear on the telephone is written in many ways, and names from elsewhere in more.
 * Works on plain forms; what is not a to z stays as it is.
 */
final class Sound {
    /** In order; a later rule sees what the earlier ones left. Capitals stand for sounds that no rule takes up again. */
    private static final List<Rule> RULES = List.of(
            new Rule("sch|sh|ch|tch", "C"),
            new Rule("ph", "f"),
            new Rule("kh|ck|qu|q", "k"),
            new Rule("dj|j|g(?=[eiy])", "J"),
            new Rule("gu(?=[eiy])", "g"),
            new Rule("gn", "n"),
            new Rule("c(?=[eiy])|ç|z", "s"),
            new Rule("c", "k"),
            new Rule("x", "ks"),
            new Rule("w", "v"),
            new Rule("h", ""),
            new Rule("(.)\\1+", "$1"),
            new Rule("eau|au|ou|eo|u", "o"),
            new Rule("oi|oy", "oa"),
            new Rule("(ain|ein|aim|in|im|yn|ym|un)(?![aeiouyn])", "I"),
            new Rule("(an|am|en|em)(?![aeiouyn])", "A"),
            new Rule("(on|om)(?![aeiouyn])", "O"),
            new Rule("ai|ei|ay|ey|er$|ez$|et$|ee", "e"),
            new Rule("y", "i"),
            new Rule("(?<=.)[estdxp]+$", ""),
            new Rule("(.)\\1+", "$1"));

    private Sound() {}

    /** How {@code plain} sounds; itself when nothing would be left. */
    static String of(String plain) {
        String sound = plain;
        for (Rule rule : RULES) {
            sound = rule.pattern.matcher(sound).replaceAll(rule.replacement);
        }
        return sound.isEmpty() ? plain : sound;
    }

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }
}
