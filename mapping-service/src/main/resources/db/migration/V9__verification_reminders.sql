-- A link that ends unused is followed by a new one; retry_at says when the partner may be asked again, whether it was put off or the link ends then.
ALTER TABLE verification_mail ADD COLUMN sent integer NOT NULL DEFAULT 0;
UPDATE verification_mail SET sent = 1 WHERE state = 'ASKED';
