package org.vigie.http;

import com.fasterxml.jackson.core.JsonProcessingException;

/** JSON that Jackson would take and Vigie does not. The message quotes nothing of it. */
final class RefusedJsonException extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    RefusedJsonException(String message) {
        super(message);
    }
}
