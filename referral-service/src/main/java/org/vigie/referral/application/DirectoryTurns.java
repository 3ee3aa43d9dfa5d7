package org.vigie.referral.application;

import java.util.function.Supplier;

/** Changes of the directory, one after the other, whichever instance makes them: none may take what another has just taken. */
public interface DirectoryTurns {

    /**
     * What {@code change} gives, made while nobody else makes one. Blocks.
     *
     * @throws org.vigie.eventlog.LogUnavailableException when its turn does not come
     */
    <T> T take(Supplier<T> change);
}
