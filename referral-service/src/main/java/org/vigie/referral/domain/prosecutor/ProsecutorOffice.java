package org.vigie.referral.domain.prosecutor;

import java.util.Optional;

/**
 * The office of a public prosecutor (<i>parquet</i>). A department has one for each judicial court in it.
 *
 * @param name name in French, such as <i>Parquet du tribunal judiciaire de Lille</i>
 * @param email mailbox of the office, not of a person
 * @param telephone number of the office, as it is dialled
 */
public record ProsecutorOffice(String name, Optional<String> email, Optional<String> telephone) {}
