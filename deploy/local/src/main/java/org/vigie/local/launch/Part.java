package org.vigie.local.launch;

import org.vigie.local.process.ChildProcess;

/** One process of the stack, which can be started, and started again on the same ports and files. */
interface Part {
    String name();

    /**
     * Starts it.
     *
     * @throws org.vigie.local.process.StartFailure with a sentence when it does not start
     */
    ChildProcess start();

    /** Stops it cleanly. */
    void stop(ChildProcess running);
}
