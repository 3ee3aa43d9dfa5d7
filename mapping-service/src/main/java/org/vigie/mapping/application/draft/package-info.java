/** What cartographers have typed and not saved yet. */
@NullMarked
package org.vigie.mapping.application.draft;

import org.jspecify.annotations.NullMarked;
