/** Loads, decides, appends; and what it needs of the world outside, as interfaces. */
@NullMarked
package org.vigie.referral.application;

import org.jspecify.annotations.NullMarked;
