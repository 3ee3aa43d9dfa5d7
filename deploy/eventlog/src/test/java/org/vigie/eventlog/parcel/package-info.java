/** Events with a past: three versions of one shape, for tests of upcasters. */
@NullMarked
package org.vigie.eventlog.parcel;

import org.jspecify.annotations.NullMarked;
