/** What of tables that hang together may be given away, so that nothing that is withheld can be worked out from what is given. */
@NullMarked
package org.vigie.analytics.domain.suppression;

import org.jspecify.annotations.NullMarked;
