-- What the drawing of a whole journal can do without: it is far quicker to make these when all rows are in.

CREATE INDEX entry_sale ON entry (sale_no, seq);
CREATE INDEX entry_order ON entry (out_trade_no, seq);
CREATE INDEX sale_state ON sale (practice, state, id);
CREATE INDEX sale_day ON sale (practice, business_day, id);
CREATE UNIQUE INDEX payorder_transaction ON payorder (transaction_id);
CREATE INDEX cash_sale ON cash (sale_no, id);
CREATE INDEX refund_sale ON refund (sale_no, id);
CREATE INDEX refund_stage ON refund (stage, id);
CREATE INDEX refund_day ON refund (practice, back_day);
CREATE INDEX refund_order ON refund (out_trade_no, id);
CREATE INDEX payorder_hand ON payorder (hand_number);
CREATE INDEX payorder_sale ON payorder (sale_no, attempt);
CREATE INDEX payorder_stage ON payorder (stage, id);
CREATE INDEX payorder_late ON payorder (late, accepted, id);
CREATE INDEX slip_open ON slip (done, wanted);
CREATE INDEX mark_day ON mark (business_day, id);
CREATE INDEX payorder_time ON payorder (time_end);
CREATE INDEX payorder_created ON payorder (mch_id, created);
CREATE INDEX refund_asked ON refund (asked);
