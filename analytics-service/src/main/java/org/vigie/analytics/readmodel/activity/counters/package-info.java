/** The tables of counters and the one statement that reads a period from them. */
@NullMarked
package org.vigie.analytics.readmodel.activity.counters;

import org.jspecify.annotations.NullMarked;
