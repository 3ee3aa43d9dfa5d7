package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/**
 * Whom to speak to at a partner; at least one of name, function, e-mail and phone is known.
 *
 * @param name of the person or desk
 * @param function what they are there, such as "cheffe de service"
 */
public record Contact(
        @Nullable String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone,
        Confidentiality confidentiality) {}
