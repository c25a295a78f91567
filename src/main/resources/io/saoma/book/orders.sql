-- The questions of the rest of the house. Each statement stands under its name.

-- The page is cut from the numbers alone, before anything is joined to them: a long day opens as fast as a short one.

-- :of-day
SELECT s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.paid_fen, s.refunded_fen, s.state, l.name, p.stage, p.out_trade_no,
       p.transaction_id, (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no) AS cash_fen
FROM (SELECT id FROM sale WHERE practice = ? AND business_day = ? ORDER BY id DESC LIMIT ? OFFSET ?) page
JOIN sale s ON s.id = page.id
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
ORDER BY s.id DESC

-- :of-day-after
SELECT s.id, s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.let_off_fen, s.paid_fen, s.refunded_fen, s.state, s.note,
       l.name, p.stage, p.out_trade_no, p.transaction_id,
       (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no) AS cash_fen,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID' AND o.trade_type = 'NATIVE') AS native_fen,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID' AND o.trade_type = 'MICROPAY') AS micropay_fen,
       (SELECT COALESCE(LISTAGG(o.transaction_id, ' ') WITHIN GROUP (ORDER BY o.id), '') FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID') AS transactions,
       (SELECT MAX(h.number) FROM shift h
        WHERE h.practice = s.practice AND h.id < s.id AND (h.closed_id IS NULL OR h.closed_id > s.id)) AS shift_no
FROM (SELECT id FROM sale WHERE practice = ? AND business_day = ? AND id > ? ORDER BY id LIMIT ?) page
JOIN sale s ON s.id = page.id
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
ORDER BY s.id

-- :find
SELECT s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.paid_fen, s.refunded_fen, s.state, l.name, p.stage, p.out_trade_no,
       p.transaction_id, (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no) AS cash_fen
FROM (
    SELECT id FROM sale WHERE practice = ?1 AND sale_no = ?3
    UNION
    SELECT f.id FROM payorder o JOIN sale f ON f.sale_no = o.sale_no WHERE f.practice = ?1 AND o.out_trade_no = ?3
    UNION
    SELECT f.id FROM payorder o JOIN sale f ON f.sale_no = o.sale_no WHERE f.practice = ?1 AND o.transaction_id = ?3
    UNION
    SELECT f.id FROM sale f LEFT JOIN payorder o ON o.sale_no = f.sale_no
    WHERE f.practice = ?1 AND f.business_day = ?2
      AND (f.total_fen = ?5 OR RIGHT(f.sale_no, LENGTH(?4)) = ?4 OR RIGHT(o.out_trade_no, LENGTH(?4)) = ?4
           OR RIGHT(o.transaction_id, LENGTH(?4)) = ?4)
    ORDER BY id DESC LIMIT ?6 OFFSET ?7
) found
JOIN sale s ON s.id = found.id
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
ORDER BY s.id DESC

-- :sums
SELECT COUNT(*) AS sales,
       COUNT(*) FILTER (WHERE s.paid_fen > 0) AS paid,
       COALESCE(SUM(s.paid_fen), 0) AS paid_fen,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.practice = ?1 AND r.back_day = ?2) AS refunded_fen,
       (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c JOIN sale t ON t.sale_no = c.sale_no
        WHERE t.practice = ?1 AND t.business_day = ?2) AS cash_fen,
       COUNT(*) FILTER (WHERE s.state = 'OPEN') AS waiting,
       COALESCE(SUM(s.total_fen) FILTER (WHERE s.state = 'OPEN'), 0) AS waiting_fen,
       COUNT(*) FILTER (WHERE s.state = 'BY_HAND') AS by_hand,
       COALESCE(SUM(p.total_fee) FILTER (WHERE s.state = 'BY_HAND'), 0) AS by_hand_fen,
       COUNT(*) FILTER (WHERE s.state IN ('PAID_IN_PART', 'PAID_LATE', 'PAID_TWICE', 'REVIEW', 'CONTRADICTED')
                           OR s.state = 'OPEN' AND p.stage = 'UNKNOWN') AS to_do
FROM sale s
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
WHERE s.practice = ?1 AND s.business_day = ?2

-- :hours
SELECT EXTRACT(HOUR FROM created) AS till_hour, SUM(paid_fen) AS paid_fen
FROM sale
WHERE practice = ? AND business_day = ? AND paid_fen <> 0
GROUP BY till_hour ORDER BY till_hour

-- :sale
SELECT s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.paid_fen, s.refunded_fen, s.state, l.name, p.stage, p.out_trade_no,
       p.transaction_id, (SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no) AS cash_fen
FROM sale s
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
WHERE s.sale_no = ?

-- :rung-up
SELECT e.at, e.kind, e.data FROM sale s JOIN entry e ON e.seq = s.id WHERE s.sale_no = ?

-- :cash
SELECT due_fen, tendered_fen, cashier, at FROM cash WHERE sale_no = ? ORDER BY id

-- :attempts
SELECT out_trade_no, attempt, stage, trade_state, total_fee, cash_fee, transaction_id, bank_type, time_end, created,
       deadline, late, accepted, hand_number
FROM payorder WHERE sale_no = ? ORDER BY attempt, id

-- :events
SELECT at, kind, data FROM entry WHERE sale_no = ? AND out_trade_no IS NOT NULL ORDER BY seq

-- :sale-of-order
SELECT sale_no FROM payorder WHERE out_trade_no = ?

-- :slips-of-sale
SELECT COUNT(*) FROM slip WHERE sale_no = ?

-- :slip-done
SELECT 1 FROM slip WHERE sale_no = ? AND copy = ? AND done IS NOT NULL

-- :slips-undone
SELECT sale_no, copy FROM slip WHERE done IS NULL AND practice = ? AND wanted >= ? ORDER BY wanted, sale_no, copy

-- :open-shift
SELECT * FROM shift WHERE practice = ? AND closed_id IS NULL

-- :last-shift
SELECT * FROM shift WHERE practice = ? ORDER BY number DESC, id DESC LIMIT 1

-- The sums of one kind of money between two lines of the journal, both counted in.

-- :shift-sales
SELECT COUNT(*) AS sales, COALESCE(SUM(let_off_fen), 0) AS let_off_fen,
       (SELECT COALESCE(SUM(-l.paid_fen), 0) FROM sale_line l JOIN sale b ON b.sale_no = l.sale_no
        WHERE b.practice = ?1 AND b.id BETWEEN ?2 AND ?3 AND b.state <> 'CANCELLED' AND l.quantity < 0) AS returned_fen
FROM sale WHERE practice = ?1 AND id BETWEEN ?2 AND ?3 AND state <> 'CANCELLED'

-- :shift-cash
SELECT COALESCE(SUM(c.due_fen), 0) AS fen, COUNT(DISTINCT c.sale_no) AS sales
FROM cash c JOIN sale s ON s.sale_no = c.sale_no
WHERE s.practice = ?1 AND c.id BETWEEN ?2 AND ?3

-- :shift-wechat
SELECT COALESCE(SUM(p.total_fee), 0) AS fen, COUNT(*) AS sales
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no
WHERE s.practice = ?1 AND p.stage = 'PAID' AND p.out_trade_no IN (
    SELECT e.out_trade_no FROM entry e WHERE e.seq BETWEEN ?2 AND ?3 AND e.kind = 'payment.paid')

-- What went back in cash, and what WeChat has given back.

-- :shift-refunds
SELECT COALESCE(SUM(refund_fee) FILTER (WHERE out_refund_no IS NULL), 0) AS cash_fen,
       COALESCE(SUM(refund_fee) FILTER (WHERE out_refund_no IS NOT NULL), 0) AS wechat_fen
FROM refund WHERE practice = ?1 AND back_id BETWEEN ?2 AND ?3

-- What was taken for paid by hand, and what WeChat has said of it by now.

-- :shift-by-hand
SELECT COUNT(*) AS sales, COALESCE(SUM(p.total_fee), 0) AS fen,
       COUNT(*) FILTER (WHERE p.stage = 'PAID') AS verified,
       COUNT(*) FILTER (WHERE p.stage IN ('CLOSED', 'REFUSED')) AS contradicted
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no
WHERE s.practice = ?1 AND p.hand_number IS NOT NULL AND p.out_trade_no IN (
    SELECT e.out_trade_no FROM entry e WHERE e.seq BETWEEN ?2 AND ?3 AND e.kind = 'payment.confirmed')

-- :shift-drawer
SELECT COALESCE(SUM(amount_fen) FILTER (WHERE amount_fen > 0), 0) AS put_in_fen,
       COALESCE(SUM(-amount_fen) FILTER (WHERE amount_fen < 0), 0) AS taken_out_fen,
       COUNT(*) FILTER (WHERE amount_fen = 0) AS openings
FROM drawer WHERE practice = ?1 AND id BETWEEN ?2 AND ?3

-- A basket that was emptied counts as one line.

-- :shift-marks
SELECT COUNT(*) FILTER (WHERE kind = 'counter.line-removed'
                           OR kind = 'counter.lines-replaced' AND data LIKE '{"from":0,"lines":[],%') AS removed_lines,
       COUNT(*) FILTER (WHERE kind = 'payment.closing' AND data LIKE '%"why":"CANCELLED"%') AS cancelled_codes
FROM entry WHERE seq BETWEEN ?1 AND ?2 AND kind IN ('counter.line-removed', 'counter.lines-replaced', 'payment.closing')

-- The figures of one day of business. A sale counts as one where money came in for it and stayed above zero; one that is
-- not paid brings nothing to any of them.

-- :day-hours
SELECT EXTRACT(HOUR FROM created) AS till_hour, cashier,
       COUNT(*) FILTER (WHERE paid_fen > 0) AS sales,
       COALESCE(SUM(paid_fen), 0) AS paid_fen,
       COALESCE(SUM(let_off_fen) FILTER (WHERE paid_fen <> 0 OR state = 'PAID'), 0) AS let_off_fen,
       COUNT(*) FILTER (WHERE state = 'CANCELLED') AS cancelled
FROM sale
WHERE practice = ? AND business_day = ?
GROUP BY till_hour, cashier

-- :day-until
SELECT EXTRACT(HOUR FROM created) AS till_hour, COUNT(*) FILTER (WHERE paid_fen > 0) AS sales,
       COALESCE(SUM(paid_fen), 0) AS paid_fen
FROM sale
WHERE practice = ? AND business_day = ? AND created < ?
GROUP BY till_hour

-- :day-ways
SELECT 'CASH' AS way, COUNT(*) FILTER (WHERE fen <> 0) AS sales, COALESCE(SUM(fen), 0) AS fen
FROM (SELECT SUM(c.due_fen) AS fen FROM sale s JOIN cash c ON c.sale_no = s.sale_no
      WHERE s.practice = ?1 AND s.business_day = ?2 GROUP BY s.sale_no)
UNION ALL
SELECT p.trade_type, COUNT(DISTINCT p.sale_no), SUM(p.total_fee)
FROM sale s JOIN payorder p ON p.sale_no = s.sale_no
WHERE s.practice = ?1 AND s.business_day = ?2 AND p.stage = 'PAID' GROUP BY p.trade_type
UNION ALL
SELECT 'BY_HAND', COUNT(*), COALESCE(SUM(p.total_fee), 0)
FROM sale s JOIN payorder p ON p.out_trade_no = s.told_by
WHERE s.practice = ?1 AND s.business_day = ?2 AND s.state = 'BY_HAND'

-- :day-items
SELECT l.barcode, l.name, SUM(l.quantity) AS pieces, SUM(l.paid_fen) AS fen,
       COALESCE(SUM(-l.paid_fen) FILTER (WHERE l.quantity < 0), 0) AS returned_fen
FROM sale s JOIN sale_line l ON l.sale_no = s.sale_no
WHERE s.practice = ? AND s.business_day = ? AND (s.paid_fen <> 0 OR s.state = 'PAID')
GROUP BY l.barcode, l.name

-- :day-back
SELECT cashier, out_refund_no IS NULL AS cash, COUNT(*) AS refunds, SUM(refund_fee) AS fen
FROM refund WHERE practice = ? AND back_day = ?
GROUP BY cashier, cash

-- :day-marks
SELECT cashier, COUNT(*) FILTER (WHERE word = 'LINE_REMOVED') AS removed_lines,
       COUNT(*) FILTER (WHERE word = 'BY_HAND') AS by_hand, COUNT(*) FILTER (WHERE word = 'DRAWER_OPENED') AS openings
FROM mark WHERE business_day = ?2 AND COALESCE(practice, ?1) = ?1
GROUP BY cashier

-- What lies beside WeChat's bill of a day.

-- :bill-orders
SELECT p.sale_no, p.out_trade_no, p.transaction_id, p.total_fee, p.stage, p.time_end, p.hand_number
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no
WHERE s.practice = ?1 AND p.mch_id = ?2 AND p.stage = 'PAID' AND p.time_end >= ?3 AND p.time_end < ?4
UNION ALL
SELECT p.sale_no, p.out_trade_no, p.transaction_id, p.total_fee, p.stage, p.time_end, p.hand_number
FROM payorder p JOIN sale s ON s.sale_no = p.sale_no
WHERE s.practice = ?1 AND p.mch_id = ?2 AND p.stage <> 'PAID' AND p.hand_number IS NOT NULL
  AND p.created >= ?3 AND p.created < ?4

-- :bill-order
SELECT sale_no, out_trade_no, transaction_id, total_fee, stage, time_end, hand_number
FROM payorder WHERE out_trade_no = ?

-- :bill-refunds
SELECT r.sale_no, r.out_refund_no, r.out_trade_no, r.refund_fee, r.stage, r.asked, r.seen
FROM refund r JOIN payorder p ON p.out_trade_no = r.out_trade_no
WHERE r.practice = ?1 AND p.mch_id = ?2 AND r.out_refund_no IS NOT NULL AND r.asked >= ?3 AND r.asked < ?4

-- :bill-refund
SELECT sale_no, out_refund_no, out_trade_no, refund_fee, stage, asked, seen
FROM refund WHERE out_refund_no = ?

-- :bill-days
SELECT * FROM bill WHERE practice = ? AND mch_id = ? AND bill_day BETWEEN ? AND ? ORDER BY bill_day

-- :bill-first-order
SELECT p.created FROM payorder p JOIN sale s ON s.sale_no = p.sale_no
WHERE s.practice = ? AND p.mch_id = ? ORDER BY p.created LIMIT 1
