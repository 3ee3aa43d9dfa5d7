/** What people see in a browser. */
@NullMarked
package org.vigie.analytics.page;

import org.jspecify.annotations.NullMarked;
