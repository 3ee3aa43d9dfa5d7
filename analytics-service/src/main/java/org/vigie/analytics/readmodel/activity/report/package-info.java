/** The activity report as its readers get it. */
@NullMarked
package org.vigie.analytics.readmodel.activity.report;

import org.jspecify.annotations.NullMarked;
