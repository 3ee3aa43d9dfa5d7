/** What was ever told of a partner. */
@NullMarked
package org.vigie.mapping.readmodel.partners.history;

import org.jspecify.annotations.NullMarked;
