package org.vigie.theme.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would send of the only form of a page, as it is shown. */
final class ShownForm {
    private static final Pattern INPUT = Pattern.compile(
            "<input type=\"([a-z-]+)\"(?: id=\"[^\"]*\")? name=\"([^\"]+)\" value=\"([^\"]*)\"([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("<select id=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern TEXTAREA =
            Pattern.compile("<textarea id=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);

    private ShownForm() {}

    static Map<String, List<String>> fields(String page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            boolean box = input.group(1).equals("radio") || input.group(1).equals("checkbox");
            if (!box || input.group(4).contains(" checked")) {
                fields.computeIfAbsent(input.group(2), _ -> new ArrayList<>()).add(text(input.group(3)));
            }
        }
        Matcher select = SELECT.matcher(page);
        while (select.find()) {
            Matcher selected = SELECTED.matcher(select.group());
            fields.put(select.group(1), new ArrayList<>(List.of(selected.find() ? text(selected.group(1)) : "")));
        }
        Matcher textarea = TEXTAREA.matcher(page);
        while (textarea.find()) {
            fields.put(textarea.group(1), new ArrayList<>(List.of(text(textarea.group(2)))));
        }
        return fields;
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
