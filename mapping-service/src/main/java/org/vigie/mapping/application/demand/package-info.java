/** What is asked of analytics-service: where help is needed. */
@NullMarked
package org.vigie.mapping.application.demand;

import org.jspecify.annotations.NullMarked;
