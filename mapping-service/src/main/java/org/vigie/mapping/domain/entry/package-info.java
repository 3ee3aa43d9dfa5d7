/** What entries of several kinds have in common: those of which nothing is decided but what is known of them. */
@NullMarked
package org.vigie.mapping.domain.entry;

import org.jspecify.annotations.NullMarked;
