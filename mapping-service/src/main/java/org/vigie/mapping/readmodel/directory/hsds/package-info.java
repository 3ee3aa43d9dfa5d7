/** The public directory as Open Referral's HSDS 3.0 tells it: {@code /hsds/}. */
@NullMarked
package org.vigie.mapping.readmodel.directory.hsds;

import org.jspecify.annotations.NullMarked;
