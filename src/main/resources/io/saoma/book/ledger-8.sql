-- The ledger, version 8: a picture of the journal, made for questions. Money is fen, times are in Asia/Shanghai.

-- 0 as long as it is only a draft.
CREATE TABLE ledger_schema (version INT NOT NULL);
INSERT INTO ledger_schema VALUES (0);

-- How much of the journal stands in here: the number and the hash of the last line applied.
CREATE TABLE head (seq BIGINT NOT NULL, line_hash CHAR(64) NOT NULL);
INSERT INTO head VALUES (0, REPEAT('0', 64));

-- Texts have no length of their own: whatever stands in a journal must find its place here.
-- Events are kept as they stand in the journal. CLOB, for a sale of ten thousand lines is longer than JSON may be.
SET MAX_LENGTH_INPLACE_LOB 65536;
CREATE TABLE entry (
    seq           BIGINT PRIMARY KEY,
    at            TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    kind          VARCHAR NOT NULL,
    sale_no       VARCHAR,
    out_trade_no  VARCHAR,
    data          CHARACTER LARGE OBJECT NOT NULL
);

-- Kinds of events that a newer till wrote and this one could not apply; once known, the ledger is drawn anew.
CREATE TABLE strange_kind (kind VARCHAR PRIMARY KEY);

CREATE TABLE sale (
    id            BIGINT PRIMARY KEY,        -- the number of the journal's line that rang it up
    sale_no       VARCHAR NOT NULL,
    state         VARCHAR NOT NULL,      -- OPEN, PAID, PAID_IN_PART, CANCELLED, PAID_LATE, PAID_TWICE, REVIEW, BY_HAND,
                                         -- CONTRADICTED, REFUNDED
    total_fen     BIGINT NOT NULL,           -- what is to be paid; below zero where more came back than was bought
    let_off_fen   BIGINT NOT NULL,           -- all discounts together, of lines and of the whole
    note          VARCHAR NOT NULL,
    paid_fen      BIGINT NOT NULL,
    refunded_fen  BIGINT NOT NULL,
    pieces        BIGINT NOT NULL,
    business_day  DATE NOT NULL,
    counter       INT NOT NULL,
    till          INT NOT NULL,
    cashier       VARCHAR NOT NULL,
    practice      BOOLEAN NOT NULL,
    created       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    told_by       VARCHAR                -- the out_trade_no of the attempt that tells how the sale stands; none for cash
);
CREATE UNIQUE INDEX sale_number ON sale (sale_no);

-- What was weighed stands here as one piece at its sum; how much it weighed is in the entry that rang it up.
-- Of goods that came back, the quantity is below zero.
CREATE TABLE sale_line (
    sale_no       VARCHAR NOT NULL,
    line_no       INT NOT NULL,
    barcode       VARCHAR NOT NULL,
    name          VARCHAR NOT NULL,
    price_fen     BIGINT NOT NULL,           -- of one piece, before anything is let off
    quantity      INT NOT NULL,
    paid_fen      BIGINT NOT NULL,           -- what was paid for the line: together, the total of its sale
    PRIMARY KEY (sale_no, line_no)
);

-- What went into the drawer for a sale, and out of it again.
CREATE TABLE cash (
    id            BIGINT PRIMARY KEY,        -- the number of the journal's line
    sale_no       VARCHAR NOT NULL,
    due_fen       BIGINT NOT NULL,           -- what it pays of the sale; below zero where the shop pays
    tendered_fen  BIGINT NOT NULL,
    cashier       VARCHAR NOT NULL,
    at            TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- What went back of sales that had been paid, or is about to.
CREATE TABLE refund (
    id             BIGINT PRIMARY KEY,        -- the number of the journal's line that began it
    sale_no        VARCHAR NOT NULL,
    practice       BOOLEAN NOT NULL,
    out_refund_no  VARCHAR,               -- none for cash
    out_trade_no   VARCHAR,
    refund_id      VARCHAR,
    refund_fee     BIGINT NOT NULL,
    cashier        VARCHAR NOT NULL,      -- who gave it back
    stage          VARCHAR NOT NULL,      -- ASKED, PROCESSING, STRANDED; GIVEN_BACK, FAILED; seen to by a
                                          -- person: HANDLED (was stranded), DISMISSED (had failed)
    asked          TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    seen           TIMESTAMP(9) WITH TIME ZONE,  -- when WeChat was first heard to have it
    back_id        BIGINT,                   -- the line that tells that the money is back
    back_day       DATE                      -- on which day of business that was
);
CREATE UNIQUE INDEX refund_number ON refund (out_refund_no);

-- The baskets on the counter; ticket 0 is at hand, the others were put aside.
CREATE TABLE basket_line (
    ticket        INT NOT NULL,
    line_no       INT NOT NULL,              -- from 0
    cashier       VARCHAR NOT NULL,
    at            TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    data          VARCHAR NOT NULL,
    PRIMARY KEY (ticket, line_no)
);

-- What is let off from such a basket as a whole, and the note beside it.
CREATE TABLE basket (
    ticket        INT PRIMARY KEY,
    reductions    VARCHAR DEFAULT '{}' NOT NULL,
    note          VARCHAR DEFAULT '' NOT NULL
);

-- The entries that tell how the shop itself is, its goods and its staff: few, and all of them read at each start.
CREATE TABLE shop_entry (seq BIGINT PRIMARY KEY);

-- From one count of the drawer to the next; what happened in between is told by the numbers of the journal's lines.
CREATE TABLE shift (
    id            BIGINT PRIMARY KEY,        -- the number of the journal's line that opened it
    number        INT NOT NULL,
    practice      BOOLEAN NOT NULL,
    cash_fen      BIGINT NOT NULL,           -- in the drawer when it began
    cashier       VARCHAR NOT NULL,
    opened        TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    closed_id     BIGINT,                    -- the line that closed it
    closed        TIMESTAMP(9) WITH TIME ZONE,
    expected_fen  BIGINT,
    counted_fen   BIGINT,
    closed_by     VARCHAR
);

-- What happened to the drawer beside sales: cash that was put in or taken out, and openings without any.
CREATE TABLE drawer (
    id            BIGINT PRIMARY KEY,        -- the number of the journal's line
    practice      BOOLEAN NOT NULL,
    amount_fen    BIGINT NOT NULL,           -- below zero where it went out, zero where nothing moved
    reason        VARCHAR NOT NULL,
    cashier       VARCHAR NOT NULL,
    at            TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- What a cashier did that brings no money, counted for each day.
CREATE TABLE mark (
    id            BIGINT PRIMARY KEY,        -- the number of the journal's line
    word          VARCHAR NOT NULL,          -- LINE_REMOVED, BY_HAND, DRAWER_OPENED
    business_day  DATE NOT NULL,
    practice      BOOLEAN,                   -- none for a basket, which does not say
    cashier       VARCHAR NOT NULL
);

-- Receipts that were wanted on paper.
CREATE TABLE slip (
    sale_no       VARCHAR NOT NULL,
    copy          INT NOT NULL,              -- 0 for the first, else which reprint
    practice      BOOLEAN NOT NULL,
    wanted        TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    done          TIMESTAMP(9) WITH TIME ZONE,
    PRIMARY KEY (sale_no, copy)
);

CREATE TABLE payorder (
    id                BIGINT PRIMARY KEY,    -- the number of the journal's line that began it
    appid             VARCHAR NOT NULL,
    mch_id            VARCHAR NOT NULL,
    nonce_str         VARCHAR,           -- a new one with every request, so none is kept
    sign              VARCHAR,           -- of the answer that settled the order
    body              VARCHAR NOT NULL,
    out_trade_no      VARCHAR NOT NULL,
    total_fee         BIGINT NOT NULL,
    spbill_create_ip  VARCHAR NOT NULL,
    trade_type        VARCHAR NOT NULL,
    trade_state       VARCHAR NOT NULL,  -- NOTPAY, SUCCESS, REFUND, CLOSED, REVOKED; UNKNOWN while nobody can tell
    transaction_id    VARCHAR,
    openid            VARCHAR,           -- a keyed hash, never the openid
    is_subscribe      VARCHAR,
    bank_type         VARCHAR,
    cash_fee          BIGINT,
    fee_type          VARCHAR,
    time_end          TIMESTAMP(9) WITH TIME ZONE,
    sale_no           VARCHAR NOT NULL,
    attempt           INT NOT NULL,
    till              INT NOT NULL,
    cashier           VARCHAR NOT NULL,
    prepay_id         VARCHAR,
    code_url          VARCHAR,
    created           TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    deadline          TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    stage             VARCHAR NOT NULL,   -- PLACING, WAITING, UNKNOWN, CLOSING, REVIEW; PAID, CLOSED, REFUSED,
                                          -- LAID_ASIDE
    late              BOOLEAN NOT NULL,      -- paid after the till had given it up
    accepted          BOOLEAN NOT NULL,      -- late money that stands as the sale
    hand_number       VARCHAR            -- by which a person took it for paid, while WeChat could not be asked
);
CREATE UNIQUE INDEX payorder_number ON payorder (out_trade_no);

-- Lists of orders, by what changes about them. They stand beside `payorder`, since with each change of a row H2 takes it
-- out of every index of its table and puts it in again: here a row is written once. Each `id` is that of the order.

-- Those that have not ended: PLACING, WAITING, UNKNOWN, CLOSING, REVIEW.
CREATE TABLE open_order (
    id                BIGINT PRIMARY KEY,
    practice          BOOLEAN NOT NULL
);

-- Those whose late money stands for no sale yet.
CREATE TABLE late_order (
    id                BIGINT PRIMARY KEY,
    practice          BOOLEAN NOT NULL
);

CREATE TABLE paid_order (
    id                BIGINT PRIMARY KEY,
    practice          BOOLEAN NOT NULL,
    transaction_id    VARCHAR,
    time_end          TIMESTAMP(9) WITH TIME ZONE
);

-- Those that a person took for paid, whatever became of them.
CREATE TABLE hand_order (
    id                BIGINT PRIMARY KEY,
    practice          BOOLEAN NOT NULL,
    hand_number       VARCHAR NOT NULL,
    created           TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- The first of each merchant; one with an earlier time that is told of later stands here as well.
CREATE TABLE first_order (
    id                BIGINT PRIMARY KEY,
    practice          BOOLEAN NOT NULL,
    mch_id            VARCHAR NOT NULL,
    created           TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

-- How the book and WeChat's bill of a day agreed, when the bill was last read.
CREATE TABLE bill (
    id               BIGINT NOT NULL,        -- the number of the journal's line
    practice         BOOLEAN NOT NULL,
    mch_id           VARCHAR NOT NULL,
    bill_day         DATE NOT NULL,
    light            VARCHAR NOT NULL,   -- GREEN, AMBER, RED
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
    at               TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (practice, mch_id, bill_day)
);

-- The orders that did not agree with a bill when it was last read.
CREATE TABLE bill_order (
    practice         BOOLEAN NOT NULL,
    mch_id           VARCHAR NOT NULL,
    bill_day         DATE NOT NULL,
    out_trade_no     VARCHAR NOT NULL,
    PRIMARY KEY (practice, mch_id, bill_day, out_trade_no)
);
CREATE INDEX bill_order_number ON bill_order (out_trade_no);
