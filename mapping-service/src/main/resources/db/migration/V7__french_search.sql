-- French as people type it: with or without accents, in any inflection, with slips (trigrams).
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE TEXT SEARCH CONFIGURATION public.vigie_french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION public.vigie_french
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, french_stem;
