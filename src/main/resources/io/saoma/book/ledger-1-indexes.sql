-- What only questions need: made after the lines are in where a whole journal is drawn, which is far quicker.

CREATE INDEX entry_sale ON entry (sale_no, seq);
CREATE INDEX entry_order ON entry (out_trade_no, seq);
CREATE INDEX sale_day ON sale (practice, business_day, id);
CREATE INDEX payorder_stage ON payorder (stage, id);
