-- The questions of the rest of the house. Each statement stands under its name.

-- What stands between ⟨ and ⟩ is put in from the part of that name, which begins with a +.

-- :+sales
sale s LEFT JOIN payorder p ON p.out_trade_no = s.told_by

-- :+cash
(SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE c.sale_no = s.sale_no)

-- :+means
CASE WHEN ⟨cash⟩ <> 0 AND ⟨cash⟩ <> s.paid_fen THEN 'MIXED'
     WHEN ⟨cash⟩ <> 0 OR p.trade_type IS NULL THEN 'CASH'
     WHEN p.trade_type = 'MICROPAY' THEN 'CODE'
     ELSE 'QR' END

-- :+to-do
(s.state IN ('PAID_IN_PART', 'PAID_LATE', 'PAID_TWICE', 'REVIEW', 'CONTRADICTED') OR s.state = 'OPEN' AND p.stage = 'UNKNOWN')

-- :+bill
CASE WHEN EXISTS (SELECT 1 FROM payorder o JOIN bill_order d ON d.out_trade_no = o.out_trade_no
                  WHERE o.sale_no = s.sale_no) THEN 'DIFFERS'
     WHEN (p.stage = 'PAID' OR p.hand_number IS NOT NULL)
          AND EXISTS (SELECT 1 FROM bill b WHERE b.practice = s.practice AND b.mch_id = p.mch_id AND b.whole
                      AND b.bill_day = CAST(COALESCE(p.time_end, p.created) AT TIME ZONE '+08:00' AS DATE)) THEN 'AGREES'
     ELSE 'NONE' END

-- :+columns
s.id, CAST(NULL AS VARCHAR) AS shop, s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.let_off_fen, s.paid_fen, s.refunded_fen, s.note, s.state, l.name,
p.stage, p.out_trade_no, p.transaction_id, ⟨cash⟩ AS cash_fen, ⟨means⟩ AS means, ⟨bill⟩ AS bill_mark,
(SELECT h.number FROM shift h WHERE h.practice = s.practice AND h.id < s.id AND (h.closed_id IS NULL OR h.closed_id > s.id)
 ORDER BY h.id DESC LIMIT 1) AS shift_number

-- :+kind
CASE CAST(?3 AS VARCHAR)
     WHEN 'TO_DO' THEN ⟨to-do⟩
     WHEN 'PAID' THEN s.state = 'PAID' AND s.refunded_fen = 0
     WHEN 'PENDING' THEN s.state IN ('OPEN', 'PAID_IN_PART')
     WHEN 'LATE' THEN s.state = 'PAID_LATE'
     WHEN 'BY_HAND' THEN s.state IN ('BY_HAND', 'CONTRADICTED')
     WHEN 'REFUNDED' THEN s.refunded_fen > 0
     WHEN 'CANCELLED' THEN s.state = 'CANCELLED'
     ELSE TRUE END

-- :+text
(?9 = '' OR s.sale_no = ?9 OR s.total_fen = ?11 OR ?10 <> '' AND RIGHT(s.sale_no, LENGTH(?10)) = ?10
 OR EXISTS (SELECT 1 FROM payorder o WHERE o.sale_no = s.sale_no
            AND (o.out_trade_no = ?9 OR o.transaction_id = ?9
                 OR ?10 <> '' AND (RIGHT(o.out_trade_no, LENGTH(?10)) = ?10 OR RIGHT(o.transaction_id, LENGTH(?10)) = ?10)))
 OR ?12 <> '' AND EXISTS (SELECT 1 FROM sale_line g WHERE g.sale_no = s.sale_no AND LOCATE(?12, LOWER(g.name)) > 0))

-- :+fits
⟨kind⟩
AND s.cashier = COALESCE(?4, s.cashier)
AND s.till = COALESCE(?5, s.till)
AND (?6 IS NULL OR ⟨means⟩ = CAST(?6 AS VARCHAR))
AND s.total_fen >= COALESCE(?7, s.total_fen)
AND s.total_fen <= COALESCE(?8, s.total_fen)
AND ⟨text⟩

-- The page is cut from the numbers alone, before anything is joined to them, and begins behind the line ?14: a long day opens
-- as fast as a short one, and its end as fast as its beginning.

-- :page
SELECT ⟨columns⟩
FROM (
    SELECT s.id FROM ⟨sales⟩
    WHERE s.practice = ?1 AND s.business_day = ?2 AND s.id < ?14 AND ⟨fits⟩
    ORDER BY s.practice DESC, s.business_day DESC, s.id DESC LIMIT ?13
) page
JOIN sale s ON s.id = page.id
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
ORDER BY s.id DESC

-- :of-day-after
SELECT ⟨columns⟩,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID' AND o.trade_type = 'NATIVE') AS native_fen,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID' AND o.trade_type = 'MICROPAY') AS micropay_fen,
       (SELECT COALESCE(LISTAGG(o.transaction_id, ' ') WITHIN GROUP (ORDER BY o.id), '') FROM payorder o
        WHERE o.sale_no = s.sale_no AND o.stage = 'PAID') AS transactions
FROM (SELECT id FROM sale WHERE practice = ?1 AND business_day = ?2 AND id > ?4 ORDER BY id LIMIT ?3) page
JOIN sale s ON s.id = page.id
LEFT JOIN payorder p ON p.out_trade_no = s.told_by
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
ORDER BY s.id

-- :day-before
(SELECT business_day AS till_day FROM sale WHERE practice = ?1 AND business_day < ?2
 ORDER BY practice DESC, business_day DESC, id DESC LIMIT 1)
UNION ALL
(SELECT back_day FROM refund WHERE practice = ?1 AND back_day < ?2 ORDER BY practice DESC, back_day DESC LIMIT 1)
ORDER BY till_day DESC

-- The sales that a whole number names, of whatever day.

-- :numbered
SELECT sale_no FROM sale WHERE practice = ?1 AND sale_no = ?2
UNION
SELECT f.sale_no FROM payorder o JOIN sale f ON f.sale_no = o.sale_no WHERE f.practice = ?1 AND o.out_trade_no = ?2
UNION
SELECT o.sale_no FROM paid_order d JOIN payorder o ON o.id = d.id WHERE d.practice = ?1 AND d.transaction_id = ?2

-- :sums
SELECT COUNT(*) AS sales,
       COUNT(*) FILTER (WHERE s.paid_fen > 0) AS paid,
       COALESCE(SUM(s.paid_fen), 0) AS paid_fen,
       COALESCE(SUM(s.let_off_fen) FILTER (WHERE s.paid_fen > 0), 0) AS let_off_fen,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r JOIN sale s ON s.sale_no = r.sale_no
        LEFT JOIN payorder p ON p.out_trade_no = s.told_by
        WHERE r.practice = ?1 AND r.back_day = ?2 AND ⟨fits⟩) AS refunded_fen,
       (SELECT COALESCE(SUM(d.due_fen), 0) FROM ⟨sales⟩ JOIN cash d ON d.sale_no = s.sale_no
        WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩) AS cash_fen,
       COUNT(*) FILTER (WHERE s.state = 'OPEN') AS waiting,
       COALESCE(SUM(s.total_fen) FILTER (WHERE s.state = 'OPEN'), 0) AS waiting_fen,
       COUNT(*) FILTER (WHERE s.state = 'BY_HAND') AS by_hand,
       COALESCE(SUM(p.total_fee) FILTER (WHERE s.state = 'BY_HAND'), 0) AS by_hand_fen,
       COUNT(*) FILTER (WHERE ⟨to-do⟩) AS to_do
FROM ⟨sales⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩

-- :hours
SELECT EXTRACT(HOUR FROM s.created) AS till_hour, SUM(s.paid_fen) AS paid_fen
FROM ⟨sales⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩ AND s.paid_fen <> 0
GROUP BY till_hour ORDER BY till_hour

-- What was paid, in groups; `?13` says which.

-- :groups
SELECT g.word, COUNT(*) AS sales, SUM(g.paid_fen) AS paid_fen, SUM(g.refunded_fen) AS refunded_fen
FROM (
    SELECT CASE WHEN CAST(?13 AS VARCHAR) = 'CASHIER' THEN s.cashier ELSE ⟨means⟩ END AS word, s.paid_fen, s.refunded_fen
    FROM ⟨sales⟩
    WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩ AND s.paid_fen <> 0
) g
GROUP BY g.word

-- :sellers
SELECT DISTINCT CAST(NULL AS VARCHAR) AS shop, cashier, till FROM sale WHERE practice = ? AND business_day = ?

-- :sale
SELECT ⟨columns⟩
FROM ⟨sales⟩
JOIN sale_line l ON l.sale_no = s.sale_no AND l.line_no = 1
WHERE s.sale_no = ?

-- The sales that a person has to look at, or that still wait to be verified, newest first.

-- :hanging
SELECT CAST(NULL AS VARCHAR) AS shop, sale_no FROM (
    SELECT s.id, s.sale_no FROM sale s
    WHERE s.practice = ?1 AND s.state IN ('PAID_IN_PART', 'PAID_LATE', 'PAID_TWICE', 'REVIEW', 'BY_HAND', 'CONTRADICTED')
    UNION
    SELECT s.id, s.sale_no FROM sale s JOIN payorder p ON p.out_trade_no = s.told_by
    WHERE s.practice = ?1 AND s.state = 'OPEN' AND p.stage = 'UNKNOWN'
) ORDER BY id DESC LIMIT ?2

-- The sales with refunds that are under way, or that failed and were neither tried again nor seen to, newest first.

-- :hanging-refunds
SELECT CAST(NULL AS VARCHAR) AS shop, sale_no FROM (
    SELECT r.sale_no, MAX(r.id) AS id FROM refund r JOIN sale s ON s.sale_no = r.sale_no
    WHERE r.practice = ?1
      AND (r.stage IN ('ASKED', 'PROCESSING', 'STRANDED')
           OR r.stage = 'FAILED' AND NOT EXISTS (
               SELECT 1 FROM refund a WHERE a.out_trade_no = r.out_trade_no AND a.id > r.id))
    GROUP BY r.sale_no
) ORDER BY id DESC LIMIT ?2

-- :rung-up
SELECT e.at, e.kind, e.data FROM sale s JOIN entry e ON e.seq = s.id WHERE s.sale_no = ?

-- :cash
SELECT due_fen, tendered_fen FROM cash WHERE sale_no = ? ORDER BY id

-- :attempts
SELECT stage, total_fee, transaction_id, hand_number FROM payorder WHERE sale_no = ? ORDER BY attempt, id

-- :events
SELECT at, kind, data FROM entry WHERE sale_no = ? AND out_trade_no IS NOT NULL ORDER BY seq

-- :lines
SELECT seq, at, kind, sale_no, data FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq

-- :line-time
SELECT at FROM entry WHERE seq = ?

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
       COUNT(*) FILTER (WHERE p.stage IN ('CLOSED', 'REFUSED', 'LAID_ASIDE')) AS contradicted
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
FROM entry WHERE seq BETWEEN ?2 AND ?3 AND kind IN ('counter.line-removed', 'counter.lines-replaced', 'payment.closing')

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
SELECT CAST(NULL AS VARCHAR) AS shop, p.sale_no, p.out_trade_no, p.transaction_id, p.total_fee, p.stage, p.time_end, p.hand_number
FROM paid_order d JOIN payorder p ON p.id = d.id
WHERE d.practice = ?1 AND p.mch_id = ?2 AND d.time_end >= ?3 AND d.time_end < ?4
UNION ALL
SELECT CAST(NULL AS VARCHAR) AS shop, p.sale_no, p.out_trade_no, p.transaction_id, p.total_fee, p.stage, p.time_end, p.hand_number
FROM hand_order h JOIN payorder p ON p.id = h.id
WHERE h.practice = ?1 AND p.mch_id = ?2 AND p.stage <> 'PAID' AND h.created >= ?3 AND h.created < ?4

-- :bill-order
SELECT CAST(NULL AS VARCHAR) AS shop, sale_no, out_trade_no, transaction_id, total_fee, stage, time_end, hand_number
FROM payorder WHERE out_trade_no = ?

-- :bill-refunds
SELECT CAST(NULL AS VARCHAR) AS shop, r.sale_no, r.out_refund_no, r.out_trade_no, r.refund_fee, r.stage, r.asked, r.seen
FROM refund r JOIN payorder p ON p.out_trade_no = r.out_trade_no
WHERE r.practice = ?1 AND p.mch_id = ?2 AND r.out_refund_no IS NOT NULL AND r.asked >= ?3 AND r.asked < ?4

-- Not what this till gave back of another till's sale, whose number stands behind its shop.

-- :bill-refund
SELECT CAST(NULL AS VARCHAR) AS shop, sale_no, out_refund_no, out_trade_no, refund_fee, stage, asked, seen
FROM refund WHERE out_refund_no = ? AND LOCATE('/', sale_no) = 0

-- :bill-days
SELECT * FROM bill WHERE practice = ? AND mch_id = ? AND bill_day BETWEEN ? AND ? ORDER BY bill_day

-- :bill-first-order
SELECT created FROM first_order WHERE practice = ? AND mch_id = ? ORDER BY created LIMIT 1
