/** The partner meetings as a reader sees them. */
@NullMarked
package org.vigie.mapping.readmodel.partnermeetings;

import org.jspecify.annotations.NullMarked;
