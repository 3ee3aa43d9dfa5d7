/** How answers become files, whatever they tell. */
@NullMarked
package org.vigie.analytics.readmodel.activity.document;

import org.jspecify.annotations.NullMarked;
