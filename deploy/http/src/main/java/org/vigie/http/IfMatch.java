package org.vigie.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} asks of the present version (RFC 9110, 13.1.1: strong comparison). */
public final class IfMatch {
    private static final String HEADER = "If-Match";
    private static final int MAX_LENGTH = 1_000;
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile(TAG + "(?:[ \\t]*+,[ \\t]*+" + TAG + ")*+");
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    private static final IfMatch ANY = new IfMatch(null);

    private final @Nullable List<Long> versions;

    private IfMatch(@Nullable List<Long> versions) {
        this.versions = versions;
    }

    /**
     * Reads the header.
     *
     * @param header its value, or null when it was not sent
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names the header when it is no list of entity tags
     */
    public static IfMatch of(@Nullable String header) {
        if (header == null) {
            return ANY;
        }
        var text = header.strip();
        if (text.equals("*")) {
            return ANY;
        }
        if (text.length() > MAX_LENGTH || !LIST.matcher(text).matches()) {
            throw Problems.unprocessable(
                    Violation.ofHeader(HEADER, "must be * or entity tags in double quotes, such as \"3\""));
        }
        return new IfMatch(ONE.matcher(text)
                .results()
                .map(tag -> VERSION.matcher(tag.group()))
                .filter(version -> version.matches())
                .map(version -> Long.parseLong(version.group(1)))
                .collect(Collectors.toUnmodifiableList()));
    }

    /** Whether a resource at this version may be changed. */
    public boolean accepts(long version) {
        return versions == null || versions.contains(version);
    }

    /**
     * The one version to expect, for a log that compares: null for any; -1, which no stream has, when no tag can match; the
     * highest of a list, since a version only grows.
     */
    public @Nullable Long expectedVersion() {
        return versions == null ? null : versions.stream().max(Long::compare).orElse(-1L);
    }
}
