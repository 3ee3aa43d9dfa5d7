/** What the platform sends to callers: the catalogue of documents, which coordinators edit. No framework, no clock, no I/O. */
@NullMarked
package org.vigie.intake.domain.catalogue;

import org.jspecify.annotations.NullMarked;
