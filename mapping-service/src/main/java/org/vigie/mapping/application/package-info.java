/** Loads, decides, appends: the same way for each kind of entry. */
@NullMarked
package org.vigie.mapping.application;

import org.jspecify.annotations.NullMarked;
