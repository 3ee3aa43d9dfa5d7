/** The catalogue of documents, read from the log itself. */
@NullMarked
package org.vigie.intake.readmodel.documents;

import org.jspecify.annotations.NullMarked;
