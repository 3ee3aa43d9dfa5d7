/** The report as documents: the bilan as PDF and workbook, and public figures as open data. */
@NullMarked
package org.vigie.analytics.readmodel.activity.export;

import org.jspecify.annotations.NullMarked;
