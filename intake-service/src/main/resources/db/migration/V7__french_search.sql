-- French as people type it: with or without accents, in any inflection. Labels are found by it; what was told is never searched.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE TEXT SEARCH CONFIGURATION public.vigie_french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION public.vigie_french
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, french_stem;
