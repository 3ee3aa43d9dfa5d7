-- Which partner was asked about which assurance. Not made from the log: an e-mail that was sent is sent, whatever is rebuilt.
CREATE TABLE verification_mail (
  partner_id uuid NOT NULL,
  assured_on date NOT NULL, -- day of the assurance that ends
  state text NOT NULL CHECK (state IN ('CLAIMED', 'ASKED', 'PUT_OFF')),
  claimed_at timestamptz NOT NULL,
  asked_at timestamptz,
  retry_at timestamptz,
  PRIMARY KEY (partner_id, assured_on)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON verification_mail TO "${service_role}";
