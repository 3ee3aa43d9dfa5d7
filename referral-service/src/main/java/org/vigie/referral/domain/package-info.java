/**
 * An information préoccupante on its way to the authority that evaluates it, and back. Pure: no clock, no random, no I/O.
 */
@NullMarked
package org.vigie.referral.domain;

import org.jspecify.annotations.NullMarked;
