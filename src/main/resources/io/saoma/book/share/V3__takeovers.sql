-- Where a machine went on under the number of one that was dead. Whoever left that chain before this line is retired.
CREATE TABLE takeover (
    chain       BIGINT NOT NULL,
    seq         BIGINT NOT NULL,        -- the line that says so
    person      ${word} NOT NULL,       -- by whose word
    at          ${time} NOT NULL,
    PRIMARY KEY (chain, seq)
)${options};
