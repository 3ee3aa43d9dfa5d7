/** Tests of the whole stack, started as {@code deploy/run} starts it. */
@NullMarked
package org.vigie.systemtest;

import org.jspecify.annotations.NullMarked;
