@NullMarked
package org.vigie.referral.domain;

import org.jspecify.annotations.NullMarked;
