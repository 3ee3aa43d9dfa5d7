/** E-mails of the local stack: an SMTP server that keeps them in a folder. */
@NullMarked
package org.vigie.local.mail;

import org.jspecify.annotations.NullMarked;
