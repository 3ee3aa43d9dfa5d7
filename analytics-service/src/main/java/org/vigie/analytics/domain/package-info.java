/**
 * What the figures of the activity report mean: facts about a case or a meeting, what they contribute to which counter on which
 * day, and how counters become figures. Pure: no clock, no database, no framework.
 */
@NullMarked
package org.vigie.analytics.domain;

import org.jspecify.annotations.NullMarked;
