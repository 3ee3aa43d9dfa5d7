/** The watch notes as a reader sees them, and how many there are of a month. */
@NullMarked
package org.vigie.mapping.readmodel.watchnotes;

import org.jspecify.annotations.NullMarked;
