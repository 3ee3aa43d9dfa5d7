package org.vigie.http;

/**
 * The version of a stream as an entity tag.
 *
 * @param value version of the stream
 */
public record EntityVersion(long value) {
    /** The {@code ETag} header's value, quotes included. */
    public String etag() {
        return '"' + Long.toString(value) + '"';
    }
}
