/** E-mails to partners. */
@NullMarked
package org.vigie.mapping.adapter.email;

import org.jspecify.annotations.NullMarked;
