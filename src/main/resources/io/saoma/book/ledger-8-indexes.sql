-- What the drawing of a whole journal can do without: it is far quicker to make these when all rows are in.

CREATE INDEX entry_sale ON entry (sale_no, seq);
CREATE INDEX entry_order ON entry (out_trade_no, seq);
CREATE INDEX sale_state ON sale (state, practice, id);
CREATE INDEX sale_day ON sale (practice, business_day, id);
CREATE INDEX cash_sale ON cash (sale_no, id);
CREATE INDEX refund_sale ON refund (sale_no, id);
CREATE INDEX refund_stage ON refund (stage, id);
CREATE INDEX refund_day ON refund (practice, back_day);
CREATE INDEX refund_order ON refund (out_trade_no, id);
CREATE INDEX payorder_sale ON payorder (sale_no, attempt);
CREATE UNIQUE INDEX paid_order_transaction ON paid_order (transaction_id);
CREATE INDEX paid_order_time ON paid_order (time_end);
CREATE INDEX hand_order_number ON hand_order (hand_number);
CREATE INDEX hand_order_created ON hand_order (created);
CREATE INDEX slip_open ON slip (done, wanted);
CREATE INDEX mark_day ON mark (business_day, id);
CREATE INDEX refund_asked ON refund (asked);
