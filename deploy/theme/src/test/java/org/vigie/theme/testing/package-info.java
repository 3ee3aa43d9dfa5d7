/** What tests of pages look with: a browser, axe, pictures. For the services that have pages. */
@NullMarked
package org.vigie.theme.testing;

import org.jspecify.annotations.NullMarked;
