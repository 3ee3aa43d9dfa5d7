@NullMarked
package org.vigie.referral.application;

import org.jspecify.annotations.NullMarked;
