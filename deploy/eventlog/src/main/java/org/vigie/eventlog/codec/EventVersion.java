package org.vigie.eventlog.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the shape of an event.
 *
 * @param type the event's name without version
 * @param version from 1
 */
public record EventVersion(String type, int version) {
    private static final String SEPARATOR = ".v";
    private static final Pattern PUBLISHED = Pattern.compile("(.+)" + Pattern.quote(SEPARATOR) + "([1-9][0-9]{0,4})");

    /** Reads a published name, such as {@code vigie.intake.CallRecorded.v1}; throws {@link IllegalArgumentException} for any other. */
    public static EventVersion parse(String published) {
        Matcher name = PUBLISHED.matcher(published);
        if (!name.matches()) {
            throw new IllegalArgumentException("no name of a published event, which ends in .v and a number");
        }
        return new EventVersion(name.group(1), Integer.parseInt(name.group(2)));
    }

    /** The name under which it is published. */
    public String published() {
        return type + SEPARATOR + version;
    }

    /** The version after this one. */
    EventVersion next() {
        return new EventVersion(type, version + 1);
    }

    @Override
    public String toString() {
        return type + " version " + version;
    }
}
