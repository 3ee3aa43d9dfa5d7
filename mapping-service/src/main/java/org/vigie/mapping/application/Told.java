package org.vigie.mapping.application;

import java.util.UUID;

/** What became of a telling. */
public sealed interface Told<R> {

    /** The entry is new. */
    record Created<R>(UUID id, long version) implements Told<R> {}

    /** The entry was there and is as told: replaced, unchanged, or told before in the same words. */
    record Present<R>(UUID id, long version) implements Told<R> {}

    /** The reference was used before, for other content or another entry. */
    record Mismatch<R>() implements Told<R> {}

    /** The id names an entry of another kind. */
    record IdTaken<R>() implements Told<R> {}

    /** The entry was erased, so nothing personal can be told of it; its stream may not even be there, after a restore. */
    record Erased<R>() implements Told<R> {}

    /** The entry is not at the version that was named. */
    record Stale<R>(long actualVersion) implements Told<R> {}

    /** The domain refuses. */
    record Refused<R>(R rejection, long version) implements Told<R> {}
}
