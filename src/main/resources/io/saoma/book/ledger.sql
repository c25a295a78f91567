-- What the book writes into the ledger, and asks it for its own needs. Each statement stands under its name.

-- :schema-version
SELECT version FROM ledger_schema

-- :move-schema-version
UPDATE ledger_schema SET version = ?

-- :head
SELECT seq, line_hash FROM head

-- :move-head
UPDATE head SET seq = ?, line_hash = ?

-- :sync
CHECKPOINT SYNC

-- :add-entry
INSERT INTO entry (seq, at, kind, sale_no, out_trade_no, data) VALUES (?, ?, ?, ?, ?, ?)

-- :entries-after
SELECT seq, at, kind, data FROM entry WHERE seq > ? ORDER BY seq

-- :between
SELECT at, kind, out_trade_no, sale_no FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq

-- :add-strange-kind
MERGE INTO strange_kind KEY (kind) VALUES (?)

-- :strange-kinds
SELECT kind FROM strange_kind

-- :has-sale
SELECT 1 FROM sale WHERE sale_no = ?

-- :add-sale
INSERT INTO sale (id, sale_no, state, total_fen, let_off_fen, note, paid_fen, refunded_fen, pieces, business_day,
                  counter, till, cashier, practice, created)
VALUES (?, ?, 'OPEN', ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?)

-- :add-line
INSERT INTO sale_line (sale_no, line_no, barcode, name, price_fen, quantity, paid_fen) VALUES (?, ?, ?, ?, ?, ?, ?)

-- :add-cash
INSERT INTO cash (id, sale_no, due_fen, tendered_fen, cashier, at) VALUES (?, ?, ?, ?, ?, ?)

-- :add-refund
INSERT INTO refund (id, sale_no, practice, out_refund_no, out_trade_no, refund_fee, cashier, stage, asked)
VALUES (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?)

-- :add-cash-refund
INSERT INTO refund (id, sale_no, practice, refund_fee, cashier, stage, asked, back_id, back_day)
VALUES (?1, ?2, ?3, ?4, ?5, 'GIVEN_BACK', ?6, ?1, ?7)

-- :has-refund
SELECT 1 FROM refund WHERE out_refund_no = ?

-- :refund-stage
UPDATE refund SET stage = ?, refund_id = ?, seen = COALESCE(seen, ?)
WHERE out_refund_no = ? AND stage IN ('ASKED', 'PROCESSING', 'STRANDED')

-- :refund-failed
UPDATE refund SET stage = 'FAILED' WHERE out_refund_no = ? AND stage IN ('ASKED', 'PROCESSING', 'STRANDED')

-- :refund-back
UPDATE refund SET stage = 'GIVEN_BACK', refund_id = ?, back_id = ?, back_day = ?, seen = COALESCE(seen, ?)
WHERE out_refund_no = ? AND stage <> 'GIVEN_BACK'

-- What was stranded counts as back, on that day; it is no money that WeChat has given back, so no shift counts it.

-- :refund-handled
UPDATE refund SET stage = CASE stage WHEN 'STRANDED' THEN 'HANDLED' ELSE 'DISMISSED' END,
                  back_day = CASE stage WHEN 'STRANDED' THEN CAST(?1 AS DATE) END
WHERE out_refund_no = ?2 AND stage IN ('STRANDED', 'FAILED')

-- :given-back
SELECT COALESCE(SUM(refund_fee), 0) AS fen FROM refund WHERE out_trade_no = ? AND stage IN ('GIVEN_BACK', 'HANDLED')

-- :refund-events
SELECT at, kind, data FROM entry WHERE sale_no = ? AND kind LIKE 'refund.%' ORDER BY seq

-- :sale-of-refund
SELECT sale_no FROM refund WHERE out_refund_no = ?

-- :sales-with-open-refunds
SELECT sale_no, MIN(id) AS first FROM refund
WHERE stage IN ('ASKED', 'PROCESSING', 'STRANDED') AND practice = ?
GROUP BY sale_no ORDER BY first

-- :paid-orders
SELECT out_trade_no, appid, mch_id, total_fee, time_end FROM payorder
WHERE sale_no = ? AND stage = 'PAID' ORDER BY attempt, id

-- :cash-of-sale
SELECT COALESCE(SUM(due_fen), 0) AS cash_fen FROM cash WHERE sale_no = ?

-- :forget-bill
DELETE FROM bill WHERE practice = ? AND mch_id = ? AND bill_day = ?

-- :add-bill
INSERT INTO bill (id, practice, mch_id, bill_day, light, matched, only_at_wechat, only_here, amount_differs, refund_differs,
                  elsewhere, whole, payments, paid_fen, coupon_fen, backs, back_fen, settled_fen, fee_thousandths, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- :forget-bill-orders
DELETE FROM bill_order WHERE practice = ? AND mch_id = ? AND bill_day = ?

-- :put-bill-order
INSERT INTO bill_order (practice, mch_id, bill_day, out_trade_no) VALUES (?, ?, ?, ?)

-- :add-shop-entry
INSERT INTO shop_entry (seq) VALUES (?)

-- :shop-entries
SELECT e.* FROM shop_entry s JOIN entry e ON e.seq = s.seq ORDER BY s.seq

-- :has-open-shift
SELECT 1 FROM shift WHERE practice = ? AND closed_id IS NULL

-- :add-shift
INSERT INTO shift (id, number, practice, cash_fen, cashier, opened) VALUES (?, ?, ?, ?, ?, ?)

-- :close-shift
UPDATE shift SET closed_id = ?, closed = ?, expected_fen = ?, counted_fen = ?, closed_by = ?
WHERE number = ? AND practice = ? AND closed_id IS NULL

-- :add-drawer
INSERT INTO drawer (id, practice, amount_fen, reason, cashier, at) VALUES (?, ?, ?, ?, ?, ?)

-- :add-mark
INSERT INTO mark (id, word, business_day, practice, cashier) VALUES (?, ?, ?, ?, ?)

-- :has-slip
SELECT 1 FROM slip WHERE sale_no = ? AND copy = ?

-- :add-slip
INSERT INTO slip (sale_no, copy, practice, wanted) VALUES (?, ?, ?, ?)

-- :slip-done
UPDATE slip SET done = ? WHERE sale_no = ? AND copy = ? AND done IS NULL

-- :put-basket-line
MERGE INTO basket_line (ticket, line_no, cashier, at, data) KEY (ticket, line_no) VALUES (?, ?, ?, ?, ?)

-- :take-basket-line
DELETE FROM basket_line WHERE ticket = ? AND line_no = ?

-- :close-basket-gap
UPDATE basket_line SET line_no = line_no - 1 WHERE ticket = ? AND line_no > ?

-- :cut-basket
DELETE FROM basket_line WHERE ticket = ? AND line_no >= ?

-- :move-basket
UPDATE basket_line SET ticket = ?, cashier = ?, at = ? WHERE ticket = ?

-- :reduce-basket
MERGE INTO basket (ticket, reductions) KEY (ticket) VALUES (?, ?)

-- :note-basket
MERGE INTO basket (ticket, note) KEY (ticket) VALUES (?, ?)

-- :rename-basket
UPDATE basket SET ticket = ? WHERE ticket = ?

-- :forget-basket
DELETE FROM basket WHERE ticket = ?

-- :forget-empty-basket
DELETE FROM basket WHERE ticket = ?1 AND NOT EXISTS (SELECT 1 FROM basket_line WHERE ticket = ?1)

-- :basket-lines
SELECT l.ticket, l.cashier, l.at, l.data, COALESCE(b.reductions, '{}') AS reductions, COALESCE(b.note, '') AS note
FROM basket_line l
LEFT JOIN basket b ON b.ticket = l.ticket
ORDER BY l.ticket, l.line_no

-- :has-order
SELECT 1 FROM payorder WHERE out_trade_no = ?

-- :add-order
INSERT INTO payorder (id, appid, mch_id, body, out_trade_no, total_fee, spbill_create_ip, trade_type, trade_state,
                      sale_no, attempt, till, cashier, created, deadline, stage, late, accepted)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'NOTPAY', ?, ?, ?, ?, ?, ?, 'PLACING', FALSE, FALSE)

-- :add-open-order
INSERT INTO open_order (id, practice) VALUES (?, ?)

-- :open-again
MERGE INTO open_order (id, practice) KEY (id)
SELECT p.id, s.practice FROM payorder p JOIN sale s ON s.sale_no = p.sale_no WHERE p.out_trade_no = ?

-- :order-ended
DELETE FROM open_order WHERE id = (SELECT id FROM payorder WHERE out_trade_no = ?)

-- :add-first-order
INSERT INTO first_order (id, practice, mch_id, created)
SELECT ?1, ?2, ?3, ?4
WHERE NOT EXISTS (SELECT 1 FROM first_order WHERE practice = ?2 AND mch_id = ?3 AND created <= ?4)

-- :add-paid-order
INSERT INTO paid_order (id, practice, transaction_id, time_end)
SELECT p.id, s.practice, p.transaction_id, p.time_end
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no WHERE p.out_trade_no = ?

-- :add-late-order
INSERT INTO late_order (id, practice)
SELECT p.id, s.practice FROM payorder p JOIN sale s ON s.sale_no = p.sale_no WHERE p.out_trade_no = ? AND p.late

-- :late-order-accepted
DELETE FROM late_order WHERE id = (SELECT id FROM payorder WHERE out_trade_no = ?)

-- :add-hand-order
INSERT INTO hand_order (id, practice, hand_number, created)
SELECT p.id, s.practice, p.hand_number, p.created
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no WHERE p.out_trade_no = ?

-- :sale-of-order
SELECT sale_no FROM payorder WHERE out_trade_no = ?

-- :code
UPDATE payorder SET stage = 'WAITING', trade_state = 'NOTPAY', prepay_id = ?, code_url = ?
WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :unknown
UPDATE payorder SET stage = 'UNKNOWN', trade_state = 'UNKNOWN'
WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :closing
UPDATE payorder SET stage = 'CLOSING' WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :closed
UPDATE payorder SET stage = 'CLOSED', trade_state = ?
WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :refused
UPDATE payorder SET stage = 'REFUSED', trade_state = 'CLOSED'
WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :review
UPDATE payorder SET stage = 'REVIEW', trade_state = 'UNKNOWN'
WHERE out_trade_no = ? AND stage NOT IN ('PAID', 'CLOSED', 'REFUSED', 'LAID_ASIDE')

-- :laid-aside
UPDATE payorder SET stage = 'LAID_ASIDE' WHERE out_trade_no = ? AND stage = 'REVIEW'

-- :paid-elsewhere
SELECT 1 FROM paid_order d JOIN payorder p ON p.id = d.id WHERE d.transaction_id = ? AND p.out_trade_no <> ?

-- :order-of-transaction
SELECT p.out_trade_no FROM paid_order d JOIN payorder p ON p.id = d.id WHERE d.transaction_id = ?1
UNION ALL
SELECT p.out_trade_no FROM hand_order h JOIN payorder p ON p.id = h.id WHERE h.hand_number = ?1

-- :twin
UPDATE payorder SET stage = 'REVIEW', trade_state = 'UNKNOWN' WHERE out_trade_no = ? AND stage <> 'PAID'

-- :paid
UPDATE payorder SET late = (? OR stage IN ('CLOSED', 'REFUSED', 'LAID_ASIDE')) AND hand_number IS NULL, stage = 'PAID', trade_state = ?, transaction_id = ?,
                    openid = ?, is_subscribe = ?, bank_type = ?, cash_fee = ?, fee_type = ?, time_end = ?, sign = ?
WHERE out_trade_no = ? AND stage <> 'PAID'

-- :accepted
UPDATE payorder SET accepted = TRUE WHERE out_trade_no = ? AND stage = 'PAID' AND late

-- :by-hand
UPDATE payorder SET hand_number = ? WHERE out_trade_no = ? AND stage <> 'PAID' AND hand_number IS NULL

-- :attempts
SELECT s.total_fen, (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no) AS cash_fen,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.sale_no = s.sale_no AND r.stage IN ('GIVEN_BACK', 'HANDLED')) AS refunded_fen,
       p.out_trade_no, p.stage, p.total_fee, p.late, p.accepted, p.hand_number,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.out_trade_no = p.out_trade_no AND r.stage IN ('GIVEN_BACK', 'HANDLED')) AS given_back_fee
FROM sale s
LEFT JOIN payorder p ON p.sale_no = s.sale_no
WHERE s.sale_no = ?
ORDER BY p.attempt, p.id

-- :stand
UPDATE sale SET state = ?1, paid_fen = ?2, told_by = ?3, refunded_fen = ?5
WHERE sale_no = ?4 AND (state <> ?1 OR paid_fen <> ?2 OR told_by IS DISTINCT FROM ?3 OR refunded_fen <> ?5)

-- The outer join has H2 begin with the list, also where it plans while all tables are empty.

-- :open-orders
SELECT e.out_trade_no, e.at, e.kind, e.data
FROM open_order o
JOIN payorder p ON p.id = o.id
LEFT JOIN entry e ON e.out_trade_no = p.out_trade_no AND e.seq >= p.id
WHERE o.practice = ?
ORDER BY p.id, e.seq

-- :late-orders
SELECT p.out_trade_no
FROM late_order l
JOIN payorder p ON p.id = l.id
WHERE l.practice = ?
  AND p.total_fee > (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
                     WHERE r.out_trade_no = p.out_trade_no AND r.stage NOT IN ('FAILED', 'DISMISSED'))
ORDER BY p.id

-- :order-events
SELECT e.at, e.kind, e.data
FROM payorder p
JOIN entry e ON e.out_trade_no = p.out_trade_no AND e.seq >= p.id
WHERE p.out_trade_no = ?
ORDER BY e.seq

-- :last-counter
SELECT MAX(counter) FROM sale WHERE practice = ? AND business_day = ? AND till = ?

-- :highest-numbers
SELECT practice, till, business_day, MAX(counter) AS counter
FROM sale
WHERE till BETWEEN 1 AND 99 AND counter BETWEEN 1 AND 99999
GROUP BY practice, till, business_day

-- :skipped-numbers
SELECT sale_no FROM entry WHERE sale_no BETWEEN ? AND ? AND kind = 'numbers.skipped'

-- :rows
SELECT (SELECT COUNT(*) FROM entry) AS entries,
       (SELECT COUNT(*) FROM sale) AS sales,
       (SELECT COUNT(*) FROM sale_line) AS sale_lines,
       (SELECT COUNT(*) FROM payorder) AS orders,
       (SELECT COUNT(*) FROM cash) AS cash,
       (SELECT COUNT(*) FROM refund) AS refunds

-- What follows reads a span of the ledger by the numbers of the journal's lines, to compare it with another one. Of an
-- order that was begun before the line ?3 the other one may know nothing.

-- :entries-of-span
SELECT e.seq, e.at, e.kind, e.out_trade_no, CASE WHEN e.out_trade_no IS NULL OR p.id >= ?3 THEN e.sale_no END AS sale_no, e.data
FROM entry e
LEFT JOIN payorder p ON p.out_trade_no = e.out_trade_no
WHERE e.seq BETWEEN ?1 AND ?2
ORDER BY e.seq

-- :orders-of-span
SELECT * FROM payorder WHERE id BETWEEN ? AND ? ORDER BY id

-- :open-orders-of-span
SELECT * FROM open_order WHERE id BETWEEN ? AND ? ORDER BY id

-- :late-orders-of-span
SELECT * FROM late_order WHERE id BETWEEN ? AND ? ORDER BY id

-- :paid-orders-of-span
SELECT * FROM paid_order WHERE id BETWEEN ? AND ? ORDER BY id

-- :hand-orders-of-span
SELECT * FROM hand_order WHERE id BETWEEN ? AND ? ORDER BY id

-- :cash-of-span
SELECT * FROM cash WHERE id BETWEEN ? AND ? ORDER BY id

-- :refunds-of-span
SELECT * FROM refund WHERE id BETWEEN ? AND ? ORDER BY id

-- :sales-of-span
SELECT s.*
FROM sale s
JOIN entry e ON e.seq = s.id AND e.kind IN ('sale.charged', 'sale.cash')
WHERE s.id BETWEEN ? AND ?
ORDER BY s.id

-- :lines-of-span
SELECT l.*
FROM sale s
JOIN entry e ON e.seq = s.id AND e.kind IN ('sale.charged', 'sale.cash')
JOIN sale_line l ON l.sale_no = s.sale_no
WHERE s.id BETWEEN ? AND ?
ORDER BY s.id, l.line_no

-- :bills-of-span
SELECT * FROM bill WHERE id BETWEEN ? AND ? ORDER BY id

-- :shifts-of-span
SELECT * FROM shift WHERE id BETWEEN ? AND ? ORDER BY id

-- :drawer-of-span
SELECT * FROM drawer WHERE id BETWEEN ? AND ? ORDER BY id

-- :marks-of-span
SELECT * FROM mark WHERE id BETWEEN ? AND ? ORDER BY id

-- :oldest-open
SELECT id FROM open_order ORDER BY id LIMIT 1

-- :sums
SELECT s.sold, s.paid, s.refunded, p.ordered, p.cash, c.drawer
FROM (SELECT COALESCE(SUM(total_fen), 0) AS sold, COALESCE(SUM(paid_fen), 0) AS paid,
             COALESCE(SUM(refunded_fen), 0) AS refunded FROM sale) s,
     (SELECT COALESCE(SUM(total_fee), 0) AS ordered, COALESCE(SUM(cash_fee), 0) AS cash FROM payorder) p,
     (SELECT COALESCE(SUM(due_fen), 0) AS drawer FROM cash) c
