-- What WeChat has told the receiver, for whichever till it concerns: hints, which nobody needs any more two days later.
CREATE TABLE notice (
    number      ${word} NOT NULL,       -- out_trade_no of a payment, out_refund_no of a refund
    about       ${word} NOT NULL,       -- PAYMENT or REFUND
    heard       ${time} NOT NULL,       -- by the server's clock; when it was last told
    PRIMARY KEY (number, about)
)${options};
CREATE INDEX notice_heard ON notice (heard);
