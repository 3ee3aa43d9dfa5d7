/** What people see in a browser, looked at as they do. */
@NullMarked
package org.vigie.analytics.page;

import org.jspecify.annotations.NullMarked;
