/** The look of every page, once: layout, style, form fields, French formats, problems as pages. Knows no business type. */
@NullMarked
package org.vigie.theme;

import org.jspecify.annotations.NullMarked;
