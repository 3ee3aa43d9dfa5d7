/** What operators see and do of a service's subscriptions, over HTTP. */
@NullMarked
package org.vigie.operations;

import org.jspecify.annotations.NullMarked;
