#!/bin/bash
# Runs once in an empty PostgreSQL: a database per service with two roles, one that owns and migrates it, and one the
# service works as, to which the event log grants no UPDATE, DELETE or TRUNCATE of events. Each has a password of its own.
set -euo pipefail
# Keycloak makes and migrates its own tables.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v secret="$VIGIE_KEYCLOAK_DB_PASSWORD" <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'secret';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT, TEMPORARY ON DATABASE keycloak FROM PUBLIC;
SQL
for db in intake referral analytics mapping; do
  secret="VIGIE_${db^^}_DB_PASSWORD"
  owner_secret="VIGIE_${db^^}_DB_OWNER_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v db="$db" -v owner="${db}_owner" -v secret="${!secret}" -v owner_secret="${!owner_secret}" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_secret';
CREATE ROLE :"db" LOGIN PASSWORD :'secret';
CREATE DATABASE :"db" OWNER :"owner";
REVOKE CONNECT, TEMPORARY ON DATABASE :"db" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"db" TO :"db";
SQL
done
