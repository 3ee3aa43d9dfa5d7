/** The projection that keeps all figures of the activity report. */
@NullMarked
package org.vigie.analytics.readmodel.activity;

import org.jspecify.annotations.NullMarked;
