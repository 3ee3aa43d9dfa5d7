/** What the codes of the platform are called in French, what they mean and since when. */
@NullMarked
package org.vigie.vocabulary;

import org.jspecify.annotations.NullMarked;
