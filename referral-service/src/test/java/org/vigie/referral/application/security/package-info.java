@NullMarked
package org.vigie.referral.application.security;

import org.jspecify.annotations.NullMarked;
