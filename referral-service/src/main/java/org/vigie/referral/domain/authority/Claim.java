package org.vigie.referral.domain.authority;

/**
 * That an authority answers for a department.
 *
 * @param authority its code
 * @param department the department's code
 */
public record Claim(String authority, String department) {}
