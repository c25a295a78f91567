-- The same tables as in a till's own ledger, of all tills; money is fen, times are in Asia/Shanghai. A row stands under the
-- chain whose line began it, and under the number of that line.

-- Which lines a chain takes over from the ones before it: those up to this number; of its own, all.
CREATE TABLE lineage (
    chain         BIGINT NOT NULL,
    ancestor      BIGINT NOT NULL,
    upto          BIGINT NOT NULL,
    PRIMARY KEY (chain, ancestor)
)${options};

CREATE TABLE sale (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line that rang it up
    sale_no          ${word} NOT NULL,
    state            ${word} NOT NULL,       -- OPEN, PAID, PAID_IN_PART, CANCELLED, PAID_LATE, PAID_TWICE, REVIEW, BY_HAND,
                                         -- CONTRADICTED, REFUNDED
    total_fen        BIGINT NOT NULL,        -- what is to be paid; below zero where more came back than was bought
    let_off_fen      BIGINT NOT NULL,        -- all discounts together, of lines and of the whole
    note             ${text} NOT NULL,
    paid_fen         BIGINT NOT NULL,
    refunded_fen     BIGINT NOT NULL,
    pieces           BIGINT NOT NULL,
    business_day     DATE NOT NULL,
    counter          INT NOT NULL,
    till             INT NOT NULL,
    cashier          ${word} NOT NULL,
    practice         BOOLEAN NOT NULL,
    created          ${time} NOT NULL,
    told_by          ${word},                -- the out_trade_no of the attempt that tells how the sale stands; none for cash
    PRIMARY KEY (chain, id)
)${options};

-- What was weighed stands here as one piece at its sum; how much it weighed is in the entry that rang it up.
-- Of goods that came back, the quantity is below zero.
CREATE TABLE sale_line (
    chain            BIGINT NOT NULL,
    sale_no          ${word} NOT NULL,
    line_no          INT NOT NULL,
    barcode          ${word} NOT NULL,
    name             ${text} NOT NULL,
    price_fen        BIGINT NOT NULL,        -- of one piece, before anything is let off
    quantity         INT NOT NULL,
    paid_fen         BIGINT NOT NULL,        -- what was paid for the line: together, the total of its sale
    PRIMARY KEY (chain, sale_no, line_no)
)${options};

-- What went into the drawer for a sale, and out of it again.
CREATE TABLE cash (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line
    sale_no          ${word} NOT NULL,
    due_fen          BIGINT NOT NULL,        -- what it pays of the sale; below zero where the shop pays
    tendered_fen     BIGINT NOT NULL,
    cashier          ${word} NOT NULL,
    at               ${time} NOT NULL,
    PRIMARY KEY (chain, id)
)${options};

-- What went back of sales that had been paid, or is about to.
CREATE TABLE refund (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line that began it
    sale_no          ${word} NOT NULL,
    practice         BOOLEAN NOT NULL,
    out_refund_no    ${word},                -- none for cash
    out_trade_no     ${word},
    refund_id        ${text},
    refund_fee       BIGINT NOT NULL,
    cashier          ${word} NOT NULL,       -- who gave it back
    stage            ${word} NOT NULL,       -- ASKED, PROCESSING, STRANDED; GIVEN_BACK, FAILED; seen to by a
                                          -- person: HANDLED (was stranded), DISMISSED (had failed)
    asked            ${time} NOT NULL,
    seen             ${time},                -- when WeChat was first heard to have it
    back_id          BIGINT,                 -- the line that tells that the money is back
    back_day         DATE,                   -- on which day of business that was
    of_chain         BIGINT NOT NULL,        -- where its sale stands, which may be another till's
    of_no            ${word} NOT NULL,
    PRIMARY KEY (chain, id)
)${options};

-- The entries that tell how the shop itself is, its goods and its staff: few, and all of them read at each start.
CREATE TABLE shop_entry (
    chain            BIGINT NOT NULL,
    seq              BIGINT NOT NULL,
    PRIMARY KEY (chain, seq)
)${options};

-- From one count of the drawer to the next; what happened in between is told by the numbers of the journal's lines.
CREATE TABLE shift (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line that opened it
    number           INT NOT NULL,
    practice         BOOLEAN NOT NULL,
    cash_fen         BIGINT NOT NULL,        -- in the drawer when it began
    cashier          ${word} NOT NULL,
    opened           ${time} NOT NULL,
    closed_id        BIGINT,                 -- the line that closed it
    closed           ${time},
    expected_fen     BIGINT,
    counted_fen      BIGINT,
    closed_by        ${text},
    PRIMARY KEY (chain, id)
)${options};

-- What happened to the drawer beside sales: cash that was put in or taken out, and openings without any.
CREATE TABLE drawer (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line
    practice         BOOLEAN NOT NULL,
    amount_fen       BIGINT NOT NULL,        -- below zero where it went out, zero where nothing moved
    reason           ${text} NOT NULL,
    cashier          ${word} NOT NULL,
    at               ${time} NOT NULL,
    PRIMARY KEY (chain, id)
)${options};

-- What a cashier did that brings no money, counted for each day.
CREATE TABLE mark (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line
    word             ${word} NOT NULL,       -- LINE_REMOVED, BY_HAND, DRAWER_OPENED
    business_day     DATE NOT NULL,
    practice         BOOLEAN,                -- none for a basket, which does not say
    cashier          ${word} NOT NULL,
    PRIMARY KEY (chain, id)
)${options};

-- Receipts that were wanted on paper.
CREATE TABLE slip (
    chain            BIGINT NOT NULL,
    sale_no          ${word} NOT NULL,
    copy             INT NOT NULL,           -- 0 for the first, else which reprint
    practice         BOOLEAN NOT NULL,
    wanted           ${time} NOT NULL,
    done             ${time},
    PRIMARY KEY (chain, sale_no, copy)
)${options};

CREATE TABLE payorder (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line that began it
    appid            ${text} NOT NULL,
    mch_id           ${word} NOT NULL,
    nonce_str        ${text},                -- a new one with every request, so none is kept
    sign             ${text},                -- of the answer that settled the order
    body             ${text} NOT NULL,
    out_trade_no     ${word} NOT NULL,
    total_fee        BIGINT NOT NULL,
    spbill_create_ip ${text} NOT NULL,
    trade_type       ${text} NOT NULL,
    trade_state      ${text} NOT NULL,       -- NOTPAY, SUCCESS, REFUND, CLOSED, REVOKED; UNKNOWN while nobody can tell
    transaction_id   ${word},
    openid           ${text},                -- a keyed hash, never the openid
    is_subscribe     ${text},
    bank_type        ${text},
    cash_fee         BIGINT,
    fee_type         ${text},
    time_end         ${time},
    sale_no          ${word} NOT NULL,
    attempt          INT NOT NULL,
    till             INT NOT NULL,
    cashier          ${word} NOT NULL,
    prepay_id        ${text},
    code_url         ${text},
    created          ${time} NOT NULL,
    deadline         ${time} NOT NULL,
    stage            ${word} NOT NULL,       -- PLACING, WAITING, UNKNOWN, CLOSING, REVIEW; PAID, CLOSED, REFUSED,
                                          -- LAID_ASIDE
    late             BOOLEAN NOT NULL,       -- paid after the till had given it up
    accepted         BOOLEAN NOT NULL,       -- late money that stands as the sale
    hand_number      ${word},                -- by which a person took it for paid, while WeChat could not be asked
    PRIMARY KEY (chain, id)
)${options};

-- How the book and WeChat's bill of a day agreed, when the bill was last read.
CREATE TABLE bill (
    chain            BIGINT NOT NULL,
    id               BIGINT NOT NULL,        -- the number of the journal's line
    practice         BOOLEAN NOT NULL,
    mch_id           ${word} NOT NULL,
    bill_day         DATE NOT NULL,
    light            ${text} NOT NULL,       -- GREEN, AMBER, RED
    matched          INT NOT NULL,
    only_at_wechat   INT NOT NULL,
    only_here        INT NOT NULL,
    amount_differs   INT NOT NULL,
    refund_differs   INT NOT NULL,
    elsewhere        INT NOT NULL,           -- rows of other tills
    whole            BOOLEAN NOT NULL,       -- told of payments and refunds, not of a part of them
    payments         BIGINT NOT NULL,
    paid_fen         BIGINT NOT NULL,
    coupon_fen       BIGINT NOT NULL,
    backs            BIGINT NOT NULL,
    back_fen         BIGINT NOT NULL,
    settled_fen      BIGINT NOT NULL,
    fee_thousandths  BIGINT NOT NULL,        -- of a fen
    at               ${time} NOT NULL,
    PRIMARY KEY (chain, practice, mch_id, bill_day)
)${options};

-- The orders that did not agree with a bill when it was last read.
CREATE TABLE bill_order (
    chain            BIGINT NOT NULL,
    practice         BOOLEAN NOT NULL,
    mch_id           ${word} NOT NULL,
    bill_day         DATE NOT NULL,
    out_trade_no     ${word} NOT NULL,
    PRIMARY KEY (chain, practice, mch_id, bill_day, out_trade_no)
)${options};

CREATE INDEX sale_number ON sale (sale_no);
CREATE INDEX sale_day ON sale (practice, business_day, created);
CREATE INDEX sale_state ON sale (practice, state);
CREATE INDEX cash_sale ON cash (sale_no);
CREATE INDEX refund_sale ON refund (of_no);
CREATE INDEX refund_number ON refund (out_refund_no);
CREATE INDEX refund_order ON refund (out_trade_no);
CREATE INDEX refund_stage ON refund (practice, stage);
CREATE INDEX refund_day ON refund (practice, back_day);
CREATE INDEX payorder_number ON payorder (out_trade_no);
CREATE INDEX payorder_sale ON payorder (sale_no);
CREATE INDEX payorder_transaction ON payorder (transaction_id);
CREATE INDEX payorder_time ON payorder (time_end);
CREATE INDEX mark_day ON mark (business_day);
