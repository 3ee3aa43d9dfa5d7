/** What analytics knows, by kind of thing: published events become facts, and the change of facts becomes a change of counters. */
@NullMarked
package org.vigie.analytics.readmodel;

import org.jspecify.annotations.NullMarked;
