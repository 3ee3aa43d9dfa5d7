/** What partners see who follow the link of an e-mail. */
@NullMarked
package org.vigie.mapping.page.verification;

import org.jspecify.annotations.NullMarked;
