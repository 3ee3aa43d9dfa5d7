package org.vigie.http;

import java.util.UUID;

/** Ids in paths: what is no UUID names nothing. */
public final class PathIds {
    private PathIds() {}

    /** Whether a path's parameter of this name is an id. */
    public static boolean isIdName(String parameter) {
        return parameter.equals("id") || parameter.endsWith("Id");
    }

    /** Whether the text could be an id. */
    public static boolean isId(String text) {
        return Uuids.parse(text) != null;
    }

    /**
     * Reads an id of a path.
     *
     * @param what what the id names, as in "There is no such case."
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it is no UUID
     */
    public static UUID uuid(String text, String what) {
        var id = Uuids.parse(text);
        if (id == null) {
            throw Problems.notFound(what);
        }
        return id;
    }
}
