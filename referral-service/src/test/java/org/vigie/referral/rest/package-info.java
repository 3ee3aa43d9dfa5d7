@NullMarked
package org.vigie.referral.rest;

import org.jspecify.annotations.NullMarked;
