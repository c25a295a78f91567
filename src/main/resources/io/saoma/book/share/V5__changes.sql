-- What was changed of what the tills of a shop have in common, each subject in one row of numbers: whoever comes second to a number comes later, and sees what
-- was changed before.
CREATE TABLE shop_change (
    shop        ${word} NOT NULL,
    subject     ${word} NOT NULL,       -- goods, staff, settings
    version     BIGINT NOT NULL,        -- one more than what its till had seen; there is none left out
    kind        ${word} NOT NULL,
    at          ${word} NOT NULL,       -- as it stands in the journal: no engine keeps all of its digits
    data        ${text} NOT NULL,       -- the event as the journal writes it
    till        INT NOT NULL,           -- where it was changed
    PRIMARY KEY (shop, subject, version)
)${options};
