-- What `ledger.sql` says to a till's own ledger, said to the shared book. The statements that draw the tables stand here under
-- the same names and take the same values, so that one set of rules draws both.

-- A row belongs to the chain whose line began it. A chain that goes on with an older one sees that one's rows up to where it
-- left it, and adds its own.

-- :+payorder
EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = payorder.chain AND payorder.id <= g.upto)

-- :+refund
EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = refund.chain AND refund.id <= g.upto)

-- :+shift
EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = shift.chain AND shift.id <= g.upto)

-- :+sale
EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = sale.chain AND sale.id <= g.upto)

-- :has-sale
SELECT 1 FROM sale WHERE sale_no = ? AND ⟨sale⟩

-- :add-sale
INSERT INTO sale (chain, id, sale_no, state, total_fen, let_off_fen, note, paid_fen, refunded_fen, pieces, business_day,
                  counter, till, cashier, practice, created)
VALUES (:chain, ?, ?, 'OPEN', ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?)

-- :add-line
INSERT INTO sale_line (chain, sale_no, line_no, barcode, name, price_fen, quantity, paid_fen)
VALUES (:chain, ?, ?, ?, ?, ?, ?, ?)

-- :add-cash
INSERT INTO cash (chain, id, sale_no, due_fen, tendered_fen, cashier, at) VALUES (:chain, ?, ?, ?, ?, ?, ?)

-- :add-refund
INSERT INTO refund (chain, id, sale_no, practice, out_refund_no, out_trade_no, refund_fee, cashier, stage, asked, of_chain, of_no)
VALUES (:chain, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 'ASKED', ?8,
        COALESCE((SELECT MAX(s.chain) FROM payorder o JOIN sale s ON s.sale_no = o.sale_no AND EXISTS (
                      SELECT 1 FROM lineage n WHERE n.chain = o.chain AND n.ancestor = s.chain AND s.id <= n.upto)
                  WHERE o.out_trade_no = ?5), :chain),
        COALESCE((SELECT MAX(o.sale_no) FROM payorder o WHERE o.out_trade_no = ?5), ?2))

-- :add-cash-refund
INSERT INTO refund (chain, id, sale_no, practice, refund_fee, cashier, stage, asked, back_id, back_day, of_chain, of_no)
VALUES (:chain, ?1, ?2, ?3, ?4, ?5, 'GIVEN_BACK', ?6, ?1, ?7,
        COALESCE((SELECT MAX(sale.chain) FROM sale WHERE sale_no = ?2 AND ⟨sale⟩), :chain), ?2)

-- A refund stands once, under the chain that was the first to tell of it: another till may find it in WeChat's bill.

-- :has-refund
SELECT 1 FROM refund WHERE out_refund_no = ?

-- :refund-stage
UPDATE refund SET stage = ?, refund_id = ?, seen = COALESCE(seen, ?)
WHERE out_refund_no = ? AND stage IN ('ASKED', 'PROCESSING', 'STRANDED') AND ⟨refund⟩

-- :refund-failed
UPDATE refund SET stage = 'FAILED'
WHERE out_refund_no = ? AND stage IN ('ASKED', 'PROCESSING', 'STRANDED') AND ⟨refund⟩

-- Whoever proves it back ends it; in which shift that was, only a line of its own till can say.

-- :refund-back
UPDATE refund SET stage = 'GIVEN_BACK', refund_id = ?, back_id = CASE WHEN ⟨refund⟩ THEN ? END, back_day = ?,
                  seen = COALESCE(seen, ?)
WHERE out_refund_no = ? AND (stage <> 'GIVEN_BACK' OR back_id IS NULL AND ⟨refund⟩)

-- The day first: MariaDB sets one column after the other, and would ask the stage after it has changed.

-- :refund-handled
UPDATE refund SET back_day = CASE stage WHEN 'STRANDED' THEN CAST(?1 AS DATE) END,
                  stage = CASE stage WHEN 'STRANDED' THEN 'HANDLED' ELSE 'DISMISSED' END
WHERE out_refund_no = ?2 AND stage IN ('STRANDED', 'FAILED') AND ⟨refund⟩

-- :forget-bill
DELETE FROM bill WHERE practice = ? AND mch_id = ? AND bill_day = ? AND chain = :chain

-- :add-bill
INSERT INTO bill (chain, id, practice, mch_id, bill_day, light, matched, only_at_wechat, only_here, amount_differs,
                  refund_differs, elsewhere, whole, payments, paid_fen, coupon_fen, backs, back_fen, settled_fen,
                  fee_thousandths, at)
VALUES (:chain, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- :forget-bill-orders
DELETE FROM bill_order WHERE practice = ? AND mch_id = ? AND bill_day = ? AND chain = :chain

-- :put-bill-order
INSERT INTO bill_order (chain, practice, mch_id, bill_day, out_trade_no) VALUES (:chain, ?, ?, ?, ?)

-- :add-shop-entry
INSERT INTO shop_entry (chain, seq) VALUES (:chain, ?)

-- :has-open-shift
SELECT 1 FROM shift WHERE practice = ? AND closed_id IS NULL AND ⟨shift⟩

-- :add-shift
INSERT INTO shift (chain, id, number, practice, cash_fen, cashier, opened) VALUES (:chain, ?, ?, ?, ?, ?, ?)

-- :close-shift
UPDATE shift SET closed_id = ?, closed = ?, expected_fen = ?, counted_fen = ?, closed_by = ?
WHERE number = ? AND practice = ? AND closed_id IS NULL AND ⟨shift⟩

-- :add-drawer
INSERT INTO drawer (chain, id, practice, amount_fen, reason, cashier, at) VALUES (:chain, ?, ?, ?, ?, ?, ?)

-- :add-mark
INSERT INTO mark (chain, id, word, business_day, practice, cashier) VALUES (:chain, ?, ?, ?, ?, ?)

-- :has-slip
SELECT 1 FROM slip WHERE sale_no = ? AND copy = ? AND chain = :chain

-- :add-slip
INSERT INTO slip (chain, sale_no, copy, practice, wanted) VALUES (:chain, ?, ?, ?, ?)

-- :slip-done
UPDATE slip SET done = ? WHERE sale_no = ? AND copy = ? AND done IS NULL AND chain = :chain

-- :has-order
SELECT 1 FROM payorder WHERE out_trade_no = ? AND ⟨payorder⟩

-- :add-order
INSERT INTO payorder (chain, id, appid, mch_id, body, out_trade_no, total_fee, spbill_create_ip, trade_type, trade_state,
                      sale_no, attempt, till, cashier, created, deadline, stage, late, accepted)
VALUES (:chain, ?, ?, ?, ?, ?, ?, ?, ?, 'NOTPAY', ?, ?, ?, ?, ?, ?, 'PLACING', FALSE, FALSE)

-- :sale-of-order
SELECT sale_no FROM payorder WHERE out_trade_no = ? AND ⟨payorder⟩

-- :+open
stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE') AND ⟨payorder⟩

-- :code
UPDATE payorder SET stage = 'WAITING', trade_state = 'NOTPAY', prepay_id = ?, code_url = ? WHERE out_trade_no = ? AND ⟨open⟩

-- :unknown
UPDATE payorder SET stage = 'UNKNOWN', trade_state = 'UNKNOWN' WHERE out_trade_no = ? AND ⟨open⟩

-- :closing
UPDATE payorder SET stage = 'CLOSING' WHERE out_trade_no = ? AND ⟨open⟩

-- :closed
UPDATE payorder SET stage = 'CLOSED', trade_state = ? WHERE out_trade_no = ? AND ⟨open⟩

-- :refused
UPDATE payorder SET stage = 'REFUSED', trade_state = 'CLOSED' WHERE out_trade_no = ? AND ⟨open⟩

-- :review
UPDATE payorder SET stage = 'REVIEW', trade_state = 'UNKNOWN' WHERE out_trade_no = ? AND ⟨open⟩

-- :laid-aside
UPDATE payorder SET stage = 'LAID_ASIDE' WHERE out_trade_no = ? AND stage = 'REVIEW' AND ⟨payorder⟩

-- :paid-elsewhere
SELECT 1 FROM payorder WHERE transaction_id = ? AND out_trade_no <> ? AND ⟨payorder⟩

-- :twin
UPDATE payorder SET stage = 'REVIEW', trade_state = 'UNKNOWN' WHERE out_trade_no = ? AND stage <> 'PAID' AND ⟨payorder⟩

-- Whether it was late first: MariaDB sets one column after the other, and would ask the stage after it has changed.

-- :paid
UPDATE payorder SET late = (? OR stage IN ('CLOSED', 'REFUSED', 'LAID_ASIDE')) AND hand_number IS NULL, stage = 'PAID',
                    trade_state = ?, transaction_id = ?, openid = ?, is_subscribe = ?, bank_type = ?, cash_fee = ?,
                    fee_type = ?, time_end = ?, sign = ?
WHERE out_trade_no = ? AND stage <> 'PAID' AND ⟨payorder⟩

-- :accepted
UPDATE payorder SET accepted = TRUE WHERE out_trade_no = ? AND stage = 'PAID' AND late AND ⟨payorder⟩

-- :by-hand
UPDATE payorder SET hand_number = ? WHERE out_trade_no = ? AND stage <> 'PAID' AND hand_number IS NULL AND ⟨payorder⟩

-- What went back counts whichever till gave it back.

-- :attempts
SELECT sale.total_fen,
       (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c JOIN lineage g ON g.ancestor = c.chain AND c.id <= g.upto
        WHERE g.chain = :chain AND c.sale_no = sale.sale_no) AS cash_fen,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.of_chain = sale.chain AND r.of_no = sale.sale_no AND r.stage IN ('GIVEN_BACK', 'HANDLED')) AS refunded_fen,
       p.out_trade_no, p.stage, p.total_fee, p.late, p.accepted, p.hand_number,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.out_trade_no = p.out_trade_no AND r.stage IN ('GIVEN_BACK', 'HANDLED')) AS given_back_fee
FROM sale
LEFT JOIN (SELECT payorder.* FROM payorder WHERE ⟨payorder⟩) p ON p.sale_no = sale.sale_no
WHERE sale.sale_no = ? AND ⟨sale⟩
ORDER BY p.attempt, p.id

-- :stand
UPDATE sale SET state = ?1, paid_fen = ?2, told_by = ?3, refunded_fen = ?5
WHERE sale_no = ?4
  AND (state <> ?1 OR paid_fen <> ?2 OR COALESCE(told_by, '') <> COALESCE(?3, '') OR refunded_fen <> ?5) AND ⟨sale⟩

-- What follows is for the shared book alone: a till gives money of another till's sale back.

-- As this chain writes it, whichever chain told of the refund first.

-- :sale-of-refund
SELECT CASE WHEN ⟨refund⟩ THEN refund.sale_no
            WHEN EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = refund.of_chain) THEN refund.of_no
            ELSE CONCAT(k.shop, '/', refund.of_no) END AS sale_no
FROM refund JOIN chain k ON k.id = refund.of_chain
WHERE refund.out_refund_no = ?

-- Another machine goes on with this chain from here on.

-- :add-takeover
INSERT INTO takeover (chain, seq, person, at) VALUES (:chain, ?, ?, ?)

-- The living chain of that till, by which its sale stands.

-- :sales-elsewhere
SELECT refund.of_no,
       (SELECT k.id FROM lineage n JOIN chain k ON k.id = n.chain WHERE n.ancestor = refund.of_chain
        ORDER BY k.heard DESC LIMIT 1) AS living
FROM refund
WHERE refund.out_refund_no = ?
  AND NOT EXISTS (SELECT 1 FROM lineage g WHERE g.chain = :chain AND g.ancestor = refund.of_chain)

-- Two tills that tell at once how one sale stands have to do so one after the other.

-- :lock-sale
SELECT id FROM sale WHERE sale_no = ? AND ⟨sale⟩ FOR UPDATE
