/** What is to be done since sessions and meetings, whichever it was agreed on in. */
@NullMarked
package org.vigie.mapping.readmodel.followups;

import org.jspecify.annotations.NullMarked;
