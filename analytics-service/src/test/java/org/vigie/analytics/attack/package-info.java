/**
 * Somebody who has all public answers, knows how the figures hang together and owns a linear solver. Uses nothing of what protects the
 * figures: only days, codes and numbers.
 */
@NullMarked
package org.vigie.analytics.attack;

import org.jspecify.annotations.NullMarked;
