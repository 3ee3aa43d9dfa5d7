/** A fictional first year, replayed through the public API, with a stand-in for the departments that receive from it. */
@NullMarked
package org.vigie.local.demo;

import org.jspecify.annotations.NullMarked;
