package org.vigie.local.postgresql;

/**
 * A service's database: its owner migrates it, its service reads and writes it under a role that may not change the log.
 *
 * @param jdbcUrl address, without user or password
 * @param owner role that owns the database, {@code <name>_owner}
 * @param ownerPassword its password
 * @param user role of the service, {@code <name>}
 * @param password its password
 */
public record Database(String jdbcUrl, String owner, String ownerPassword, String user, String password) {}
