package org.vigie.theme;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Violation;

/**
 * What a form says when it was not carried out.
 *
 * @param byField what is expected of a field, by its name, or of the list that it is an element of; N stands for the number of a part
 *     of which there are several ({@link FormRows})
 * @param parts what such parts are called, by the field that has their numbers
 * @param byKind what is said of a kind of problem, by its type
 * @param outdated when what it rests on is not so any more
 * @param impossible when what is asked for cannot be done now
 */
public record FormWords(
        Map<String, String> byField,
        Map<String, String> parts,
        Map<String, FormError> byKind,
        FormError outdated,
        FormError impossible) {
    private static final FormError UNREADABLE = new FormError(
            "",
            "Le formulaire n’a pas pu être lu. Rouvrez la page et recommencez ; si cela se répète, prévenez l’équipe.");
    private static final Pattern PART = Pattern.compile("(\\w+)\\.(\\d+)\\.(.+)");

    /** What is said of a kind of problem, where it has words of its own. */
    FormError ofKind(@Nullable URI type, FormError otherwise) {
        return byKind.getOrDefault(String.valueOf(type), otherwise);
    }

    /** What to say of a problem of this kind with these violations, each field once. */
    List<FormError> of(@Nullable URI type, List<Violation> violations) {
        if (byKind.containsKey(String.valueOf(type)) || violations.isEmpty()) {
            return List.of(ofKind(type, UNREADABLE));
        }
        return violations.stream().map(this::of).distinct().toList();
    }

    private FormError of(Violation violation) {
        String field =
                String.valueOf(violation.pointer()).replaceFirst("^/", "").replace('/', '.');
        Matcher part = PART.matcher(field);
        if (part.matches() && parts.containsKey(part.group(1))) {
            String where = parts.get(part.group(1)) + ' ' + (1 + Integer.parseInt(part.group(2)));
            return named(part.group(1) + ".N.", part.group(1) + '.' + part.group(2) + '.', part.group(3), where);
        }
        return named("", "", field, "");
    }

    /** What is wrong with an element is said of the list that it is in. */
    private FormError named(String key, String prefix, String field, String where) {
        String name = field;
        while (!byField.containsKey(key + name)) {
            int end = name.lastIndexOf('.');
            if (end < 0) {
                return UNREADABLE;
            }
            name = name.substring(0, end);
        }
        return new FormError(prefix + name, where, byField.getOrDefault(key + name, ""));
    }
}
