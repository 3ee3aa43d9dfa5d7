@NullMarked
package org.vigie.referral.application.deadline;

import org.jspecify.annotations.NullMarked;
