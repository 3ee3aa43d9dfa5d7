@NullMarked
package org.vigie.local.mail;

import org.jspecify.annotations.NullMarked;
