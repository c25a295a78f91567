-- The journals of all tills, line by line, as each of them wrote them.

-- A journal that was changed, or cut and written on, is a chain of its own from the first line in which it differs.
CREATE TABLE chain (
    id          BIGINT PRIMARY KEY,     -- made of its till and its first line: it spreads, and nobody hands it out
    shop        ${word} NOT NULL,
    till        INT NOT NULL,
    parent      BIGINT,                 -- the chain whose lines come before it
    after_seq   BIGINT NOT NULL,        -- the number of the last of those; 0 where there are none
    head_seq    BIGINT NOT NULL,        -- its last line that stands in here
    head_hash   ${hash} NOT NULL,
    begun       ${time} NOT NULL,
    heard       ${time} NOT NULL        -- when its till was last here
)${options};
CREATE INDEX chain_till ON chain (shop, till);

CREATE TABLE entry (
    chain       BIGINT NOT NULL,
    seq         BIGINT NOT NULL,
    at          ${word} NOT NULL,       -- as it stands in the line: no engine keeps all of its digits
    kind        ${word} NOT NULL,
    hash        ${hash} NOT NULL,
    sale_no     ${word},                -- what it is about
    out_trade_no ${word},
    line        ${text} NOT NULL,       -- its bytes are what was hashed
    PRIMARY KEY (chain, seq)
)${options};
-- What tills are about to give back of orders, told before they write the refund down: together no more than was paid.
CREATE TABLE claim (
    out_refund_no ${word} NOT NULL,
    out_trade_no ${word} NOT NULL,
    refund_fee  BIGINT NOT NULL,
    shop        ${word} NOT NULL,       -- who gives it back
    till        INT NOT NULL,
    made        ${time} NOT NULL,
    PRIMARY KEY (out_refund_no)
)${options};
CREATE INDEX claim_order ON claim (out_trade_no);
CREATE INDEX claim_till ON claim (shop, till);

CREATE INDEX entry_sale ON entry (sale_no);
CREATE INDEX entry_order ON entry (out_trade_no);
