/** What operators see and do of a service's subscriptions, over HTTP, and what it counts for them. */
@NullMarked
package org.vigie.operations;

import org.jspecify.annotations.NullMarked;
