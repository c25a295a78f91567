-- What `orders.sql` asks a till's own ledger, asked of the shared book: the statements stand here under the same names, take the
-- same values and answer alike, of all tills of all shops, or of those that `?shop` and `?till` name.

-- What stands between ⟨ and ⟩ is put in from the part of that name, which begins with a +.

-- Which rows belong to a sale: those of its own chain, and of every chain that took it over.

-- :+l
l.chain = s.chain AND l.sale_no = s.sale_no

-- :+p
p.out_trade_no = s.told_by
AND EXISTS (SELECT 1 FROM lineage n WHERE n.chain = p.chain AND n.ancestor = s.chain AND s.id <= n.upto)

-- :+o
o.sale_no = s.sale_no
AND EXISTS (SELECT 1 FROM lineage n WHERE n.chain = o.chain AND n.ancestor = s.chain AND s.id <= n.upto)

-- :+c
c.sale_no = s.sale_no
AND EXISTS (SELECT 1 FROM lineage n WHERE n.chain = c.chain AND n.ancestor = s.chain AND s.id <= n.upto)

-- A refund belongs to its sale whichever till gave it back.

-- :+r
r.of_chain = s.chain AND r.of_no = s.sale_no

-- :+place
k.shop = COALESCE(?shop, k.shop) AND k.till = COALESCE(?till, k.till)

-- A till that lost a part of its journal may have taken the same payment in again, from WeChat's bill: that stands once.

-- :+here
⟨place⟩
AND NOT EXISTS (SELECT 1 FROM payorder a JOIN lineage n ON n.chain = a.chain AND n.ancestor = s.chain AND n.upto < s.id
                WHERE a.out_trade_no = s.told_by)

-- :+sales
sale s JOIN chain k ON k.id = s.chain LEFT JOIN payorder p ON ⟨p⟩

-- :+cash
(SELECT COALESCE(SUM(c.due_fen), 0) FROM cash c WHERE ⟨c⟩)

-- :+means
CASE WHEN ⟨cash⟩ <> 0 AND ⟨cash⟩ <> s.paid_fen THEN 'MIXED'
     WHEN ⟨cash⟩ <> 0 OR p.trade_type IS NULL THEN 'CASH'
     WHEN p.trade_type = 'MICROPAY' THEN 'CODE'
     ELSE 'QR' END

-- :+to-do
(s.state IN ('PAID_IN_PART', 'PAID_LATE', 'PAID_TWICE', 'REVIEW', 'CONTRADICTED') OR s.state = 'OPEN' AND p.stage = 'UNKNOWN')

-- :+bill
CASE WHEN EXISTS (SELECT 1 FROM payorder o JOIN bill_order d ON d.out_trade_no = o.out_trade_no AND d.mch_id = o.mch_id
                  WHERE ⟨o⟩) THEN 'DIFFERS'
     WHEN (p.stage = 'PAID' OR p.hand_number IS NOT NULL)
          AND EXISTS (SELECT 1 FROM bill b JOIN chain kb ON kb.id = b.chain AND kb.shop = k.shop AND kb.till = k.till
                      WHERE b.practice = s.practice AND b.mch_id = p.mch_id AND b.whole
                      AND b.bill_day = CAST(COALESCE(p.time_end, p.created) AS DATE)) THEN 'AGREES'
     ELSE 'NONE' END

-- :+columns
s.id, k.shop, s.sale_no, s.created, s.cashier, s.pieces, s.total_fen, s.let_off_fen, s.paid_fen, s.refunded_fen, s.note,
s.state, l.name, p.stage, p.out_trade_no, p.transaction_id, ⟨cash⟩ AS cash_fen, ⟨means⟩ AS means, ⟨bill⟩ AS bill_mark,
(SELECT h.number FROM shift h JOIN lineage n ON n.chain = s.chain AND n.ancestor = h.chain AND h.id <= n.upto
 WHERE h.practice = s.practice AND h.id < s.id AND (h.closed_id IS NULL OR h.closed_id > s.id)
 ORDER BY h.id DESC LIMIT 1) AS shift_number

-- :+kind
CASE COALESCE(?3, '')
     WHEN 'TO_DO' THEN ⟨to-do⟩
     WHEN 'PAID' THEN s.state = 'PAID' AND s.refunded_fen = 0
     WHEN 'PENDING' THEN s.state IN ('OPEN', 'PAID_IN_PART')
     WHEN 'LATE' THEN s.state = 'PAID_LATE'
     WHEN 'BY_HAND' THEN s.state IN ('BY_HAND', 'CONTRADICTED')
     WHEN 'REFUNDED' THEN s.refunded_fen > 0
     WHEN 'CANCELLED' THEN s.state = 'CANCELLED'
     ELSE TRUE END

-- :+text
(?9 = '' OR s.sale_no = ?9 OR s.total_fen = ?11 OR ?10 <> '' AND RIGHT(s.sale_no, CHAR_LENGTH(?10)) = ?10
 OR EXISTS (SELECT 1 FROM payorder o
            WHERE ⟨o⟩
            AND (o.out_trade_no = ?9 OR o.transaction_id = ?9
                 OR ?10 <> '' AND (RIGHT(o.out_trade_no, CHAR_LENGTH(?10)) = ?10
                                   OR RIGHT(o.transaction_id, CHAR_LENGTH(?10)) = ?10)))
 OR ?12 <> '' AND EXISTS (SELECT 1 FROM sale_line l WHERE ⟨l⟩ AND POSITION(?12 IN LOWER(l.name)) > 0))

-- :+fits
⟨here⟩
AND ⟨kind⟩
AND s.cashier = COALESCE(?4, s.cashier)
AND s.till = COALESCE(?5, s.till)
AND ⟨means⟩ = COALESCE(?6, ⟨means⟩)
AND s.total_fen >= COALESCE(?7, s.total_fen)
AND s.total_fen <= COALESCE(?8, s.total_fen)
AND ⟨text⟩

-- A list goes on behind the sale of this time, shop, till and line; a page is cut before anything else is asked of its sales.

-- :page
SELECT ⟨columns⟩
FROM (
    SELECT s.chain, s.id FROM ⟨sales⟩
    WHERE s.practice = ?1 AND s.business_day = ?2 AND (s.created, k.shop, s.till, s.id) < (?14, ?15, ?16, ?17) AND ⟨fits⟩
    ORDER BY s.created DESC, k.shop DESC, s.till DESC, s.id DESC LIMIT ?13
) page
JOIN sale s ON s.chain = page.chain AND s.id = page.id
JOIN chain k ON k.id = s.chain
LEFT JOIN payorder p ON ⟨p⟩
JOIN sale_line l ON ⟨l⟩ AND l.line_no = 1
ORDER BY s.created DESC, k.shop DESC, s.till DESC, s.id DESC

-- :of-day-after
SELECT ⟨columns⟩,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE ⟨o⟩ AND o.stage = 'PAID' AND o.trade_type = 'NATIVE') AS native_fen,
       (SELECT COALESCE(SUM(o.total_fee), 0) FROM payorder o
        WHERE ⟨o⟩ AND o.stage = 'PAID' AND o.trade_type = 'MICROPAY') AS micropay_fen,
       (SELECT COALESCE(:joined, '') FROM payorder o WHERE ⟨o⟩ AND o.stage = 'PAID') AS transactions
FROM (
    SELECT s.chain, s.id FROM sale s JOIN chain k ON k.id = s.chain
    WHERE s.practice = ?1 AND s.business_day = ?2 AND (s.created, k.shop, s.till, s.id) > (?4, ?5, ?6, ?7) AND ⟨here⟩
    ORDER BY s.created, k.shop, s.till, s.id LIMIT ?3
) page
JOIN sale s ON s.chain = page.chain AND s.id = page.id
JOIN chain k ON k.id = s.chain
LEFT JOIN payorder p ON ⟨p⟩
JOIN sale_line l ON ⟨l⟩ AND l.line_no = 1
ORDER BY s.created, k.shop, s.till, s.id

-- :day-before
SELECT d.till_day FROM (
    SELECT MAX(s.business_day) AS till_day FROM sale s JOIN chain k ON k.id = s.chain
    WHERE s.practice = ?1 AND s.business_day < ?2 AND ⟨place⟩
    UNION
    SELECT MAX(r.back_day) FROM refund r JOIN chain k ON k.id = r.chain
    WHERE r.practice = ?1 AND r.back_day < ?2 AND ⟨place⟩
) d
WHERE d.till_day IS NOT NULL
ORDER BY d.till_day DESC

-- :numbered
SELECT s.sale_no FROM sale s JOIN chain k ON k.id = s.chain WHERE s.practice = ?1 AND s.sale_no = ?2 AND ⟨place⟩
UNION
SELECT s.sale_no FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.out_trade_no = ?2 AND ⟨place⟩
UNION
SELECT s.sale_no FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.transaction_id = ?2 AND ⟨place⟩

-- :sums
SELECT COUNT(*) AS sales,
       COALESCE(SUM(CASE WHEN s.paid_fen > 0 THEN 1 ELSE 0 END), 0) AS paid,
       COALESCE(SUM(s.paid_fen), 0) AS paid_fen,
       COALESCE(SUM(CASE WHEN s.paid_fen > 0 THEN s.let_off_fen ELSE 0 END), 0) AS let_off_fen,
       (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r JOIN sale s ON ⟨r⟩ JOIN chain k ON k.id = s.chain
        LEFT JOIN payorder p ON ⟨p⟩
        WHERE r.practice = ?1 AND r.back_day = ?2 AND ⟨fits⟩) AS refunded_fen,
       (SELECT COALESCE(SUM(c.due_fen), 0) FROM ⟨sales⟩ JOIN cash c ON ⟨c⟩
        WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩) AS cash_fen,
       COALESCE(SUM(CASE WHEN s.state = 'OPEN' THEN 1 ELSE 0 END), 0) AS waiting,
       COALESCE(SUM(CASE WHEN s.state = 'OPEN' THEN s.total_fen ELSE 0 END), 0) AS waiting_fen,
       COALESCE(SUM(CASE WHEN s.state = 'BY_HAND' THEN 1 ELSE 0 END), 0) AS by_hand,
       COALESCE(SUM(CASE WHEN s.state = 'BY_HAND' THEN p.total_fee ELSE 0 END), 0) AS by_hand_fen,
       COALESCE(SUM(CASE WHEN ⟨to-do⟩ THEN 1 ELSE 0 END), 0) AS to_do
FROM ⟨sales⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩

-- :hours
SELECT EXTRACT(HOUR FROM s.created) AS till_hour, SUM(s.paid_fen) AS paid_fen
FROM ⟨sales⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩ AND s.paid_fen <> 0
GROUP BY EXTRACT(HOUR FROM s.created) ORDER BY till_hour

-- What was paid, in groups; `?13` says which.

-- :groups
SELECT g.word, COUNT(*) AS sales, SUM(g.paid_fen) AS paid_fen, SUM(g.refunded_fen) AS refunded_fen
FROM (
    SELECT CASE WHEN ?13 = 'CASHIER' THEN s.cashier ELSE ⟨means⟩ END AS word, s.paid_fen, s.refunded_fen
    FROM ⟨sales⟩
    WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨fits⟩ AND s.paid_fen <> 0
) g
GROUP BY g.word

-- :sellers
SELECT DISTINCT k.shop, s.cashier, s.till FROM sale s JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨place⟩

-- Of two sales of one number the later one: the other one stood in a journal that was lost.

-- :sale
SELECT ⟨columns⟩
FROM ⟨sales⟩ JOIN sale_line l ON ⟨l⟩ AND l.line_no = 1
WHERE s.sale_no = ?1 AND ⟨here⟩
ORDER BY s.created DESC

-- The sales that a person has to look at, or that still wait to be verified, newest first.

-- :hanging
SELECT k.shop, s.sale_no FROM ⟨sales⟩
WHERE s.practice = ?1 AND ⟨here⟩
  AND (s.state IN ('PAID_IN_PART', 'PAID_LATE', 'PAID_TWICE', 'REVIEW', 'BY_HAND', 'CONTRADICTED')
       OR s.state = 'OPEN' AND p.stage = 'UNKNOWN')
ORDER BY s.created DESC, s.id DESC LIMIT ?2

-- The sales with refunds that are under way, or that failed and were neither tried again nor seen to, newest first.

-- :hanging-refunds
SELECT h.shop, h.sale_no FROM (
    SELECT k.shop, s.sale_no, MAX(r.asked) AS asked, MAX(r.id) AS id
    FROM refund r JOIN sale s ON ⟨r⟩ JOIN chain k ON k.id = s.chain
    WHERE r.practice = ?1 AND ⟨here⟩
      AND (r.stage IN ('ASKED', 'PROCESSING', 'STRANDED')
           OR r.stage = 'FAILED' AND NOT EXISTS (
               SELECT 1 FROM refund a WHERE a.out_trade_no = r.out_trade_no AND (a.asked > r.asked OR a.asked = r.asked AND a.id > r.id)))
    GROUP BY k.shop, s.sale_no
) h
ORDER BY h.asked DESC, h.id DESC LIMIT ?2

-- :rung-up
SELECT e.line FROM sale s JOIN chain k ON k.id = s.chain JOIN entry e ON e.chain = s.chain AND e.seq = s.id
WHERE s.sale_no = ?1 AND ⟨here⟩
ORDER BY s.created DESC

-- :cash
SELECT c.due_fen, c.tendered_fen FROM cash c JOIN sale s ON ⟨c⟩ JOIN chain k ON k.id = s.chain
WHERE s.sale_no = ?1 AND ⟨here⟩
ORDER BY c.id

-- :attempts
SELECT o.stage, o.total_fee, o.transaction_id, o.hand_number
FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.sale_no = ?1 AND ⟨here⟩
ORDER BY o.attempt, o.id

-- :events
SELECT e.line FROM entry e JOIN chain k ON k.id = e.chain
WHERE e.sale_no = ?1 AND e.out_trade_no IS NOT NULL AND ⟨place⟩
ORDER BY e.seq

-- :sale-of-order
SELECT s.sale_no FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain WHERE o.out_trade_no = ?1 AND ⟨here⟩

-- What is known of money that goes back.

-- :refund-events
SELECT e.line FROM entry e JOIN chain k ON k.id = e.chain
WHERE e.kind LIKE 'refund.%'
  AND (e.sale_no = ?1 AND ⟨place⟩ OR e.sale_no = CONCAT(COALESCE(?shop, ''), '/', COALESCE(?1, '')))
ORDER BY e.seq

-- :paid-orders
SELECT o.out_trade_no, o.appid, o.mch_id, o.total_fee, o.time_end
FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.sale_no = ?1 AND o.stage = 'PAID' AND ⟨here⟩
ORDER BY o.attempt, o.id

-- :cash-of-sale
SELECT COALESCE(SUM(c.due_fen), 0) AS cash_fen FROM cash c JOIN sale s ON ⟨c⟩ JOIN chain k ON k.id = s.chain
WHERE s.sale_no = ?1 AND ⟨here⟩

-- The figures of one day of business.

-- :day-hours
SELECT EXTRACT(HOUR FROM s.created) AS till_hour, s.cashier,
       SUM(CASE WHEN s.paid_fen > 0 THEN 1 ELSE 0 END) AS sales,
       COALESCE(SUM(s.paid_fen), 0) AS paid_fen,
       SUM(CASE WHEN s.paid_fen <> 0 OR s.state = 'PAID' THEN s.let_off_fen ELSE 0 END) AS let_off_fen,
       SUM(CASE WHEN s.state = 'CANCELLED' THEN 1 ELSE 0 END) AS cancelled
FROM sale s JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨here⟩
GROUP BY EXTRACT(HOUR FROM s.created), s.cashier

-- :day-until
SELECT EXTRACT(HOUR FROM s.created) AS till_hour, SUM(CASE WHEN s.paid_fen > 0 THEN 1 ELSE 0 END) AS sales,
       COALESCE(SUM(s.paid_fen), 0) AS paid_fen
FROM sale s JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND s.business_day = ?2 AND s.created < ?3 AND ⟨here⟩
GROUP BY EXTRACT(HOUR FROM s.created)

-- :day-ways
SELECT 'CASH' AS way, COUNT(NULLIF(d.fen, 0)) AS sales, COALESCE(SUM(d.fen), 0) AS fen
FROM (SELECT SUM(c.due_fen) AS fen FROM cash c JOIN sale s ON ⟨c⟩ JOIN chain k ON k.id = s.chain
      WHERE s.practice = ?1 AND s.business_day = ?2 AND ⟨here⟩ GROUP BY s.chain, s.id) d
UNION ALL
SELECT d.trade_type, COUNT(*), SUM(d.fen)
FROM (SELECT o.trade_type, SUM(o.total_fee) AS fen FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
      WHERE s.practice = ?1 AND s.business_day = ?2 AND o.stage = 'PAID' AND ⟨here⟩ GROUP BY o.trade_type, s.chain, s.id) d
GROUP BY d.trade_type
UNION ALL
SELECT 'BY_HAND', COUNT(*), COALESCE(SUM(p.total_fee), 0)
FROM ⟨sales⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND s.state = 'BY_HAND' AND ⟨here⟩

-- :day-items
SELECT l.barcode, l.name, SUM(l.quantity) AS pieces, SUM(l.paid_fen) AS fen,
       SUM(CASE WHEN l.quantity < 0 THEN -l.paid_fen ELSE 0 END) AS returned_fen
FROM sale s JOIN chain k ON k.id = s.chain JOIN sale_line l ON ⟨l⟩
WHERE s.practice = ?1 AND s.business_day = ?2 AND (s.paid_fen <> 0 OR s.state = 'PAID') AND ⟨here⟩
GROUP BY l.barcode, l.name

-- :day-back
SELECT r.cashier, r.out_refund_no IS NULL AS cash, COUNT(*) AS refunds, SUM(r.refund_fee) AS fen
FROM refund r JOIN chain k ON k.id = r.chain
WHERE r.practice = ?1 AND r.back_day = ?2 AND ⟨place⟩
GROUP BY r.cashier, r.out_refund_no IS NULL

-- :day-marks
SELECT m.cashier, SUM(CASE WHEN m.word = 'LINE_REMOVED' THEN 1 ELSE 0 END) AS removed_lines,
       SUM(CASE WHEN m.word = 'BY_HAND' THEN 1 ELSE 0 END) AS by_hand,
       SUM(CASE WHEN m.word = 'DRAWER_OPENED' THEN 1 ELSE 0 END) AS openings
FROM mark m JOIN chain k ON k.id = m.chain
WHERE m.business_day = ?2 AND COALESCE(m.practice, ?1) = ?1 AND ⟨place⟩
GROUP BY m.cashier

-- What lies beside WeChat's bill of a day.

-- :bill-orders
SELECT k.shop, o.sale_no, o.out_trade_no, o.transaction_id, o.total_fee, o.stage, o.time_end, o.hand_number
FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.mch_id = ?2 AND ⟨here⟩
  AND (o.stage = 'PAID' AND o.time_end >= ?3 AND o.time_end < ?4
       OR o.stage <> 'PAID' AND o.hand_number IS NOT NULL AND o.created >= ?3 AND o.created < ?4)

-- :bill-order
SELECT k.shop, o.sale_no, o.out_trade_no, o.transaction_id, o.total_fee, o.stage, o.time_end, o.hand_number
FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE o.out_trade_no = ?1 AND ⟨here⟩

-- :bill-refunds
SELECT k.shop, s.sale_no, r.out_refund_no, r.out_trade_no, r.refund_fee, r.stage, r.asked, r.seen
FROM refund r JOIN sale s ON ⟨r⟩ JOIN chain k ON k.id = s.chain
WHERE r.practice = ?1 AND r.out_refund_no IS NOT NULL AND r.asked >= ?3 AND r.asked < ?4 AND ⟨here⟩
  AND EXISTS (SELECT 1 FROM payorder o WHERE ⟨o⟩ AND o.out_trade_no = r.out_trade_no AND o.mch_id = ?2)

-- :bill-refund
SELECT k.shop, s.sale_no, r.out_refund_no, r.out_trade_no, r.refund_fee, r.stage, r.asked, r.seen
FROM refund r JOIN sale s ON ⟨r⟩ JOIN chain k ON k.id = s.chain
WHERE r.out_refund_no = ?1 AND ⟨here⟩

-- :bill-days
SELECT b.* FROM bill b JOIN chain k ON k.id = b.chain
WHERE b.practice = ?1 AND b.mch_id = ?2 AND b.bill_day BETWEEN ?3 AND ?4 AND ⟨place⟩
ORDER BY b.bill_day, b.at

-- :bill-first-order
SELECT o.created FROM payorder o JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.mch_id = ?2 AND ⟨place⟩
ORDER BY o.created LIMIT 1

-- The shifts, the latest first; a list goes on behind the one of this time, shop, till and line.

-- :shifts
SELECT h.*, k.shop, k.till FROM shift h JOIN chain k ON k.id = h.chain
WHERE h.practice = ?1 AND (h.opened, k.shop, k.till, h.id) < (?3, ?4, ?5, ?6) AND ⟨place⟩
ORDER BY h.opened DESC, k.shop DESC, k.till DESC, h.id DESC LIMIT ?2

-- The sums of a shift that began in the chain ?4: between two lines, both counted in, of that chain and of those that took
-- the shift over.

-- :+of-shift
d.ancestor = ?4 AND d.upto >= ?2

-- What the journals said in that time of an order, in whichever of their chains it began.

-- :+said
FROM lineage d JOIN entry e ON e.chain = d.chain AND e.seq BETWEEN ?2 AND ?3
JOIN payorder o ON o.out_trade_no = e.out_trade_no
JOIN lineage m ON m.chain = e.chain AND m.ancestor = o.chain AND o.id <= m.upto
WHERE ⟨of-shift⟩

-- :shift-sales
SELECT COUNT(*) AS sales, COALESCE(SUM(s.let_off_fen), 0) AS let_off_fen,
       COALESCE(SUM((SELECT SUM(-l.paid_fen) FROM sale_line l WHERE ⟨l⟩ AND l.quantity < 0)), 0) AS returned_fen
FROM lineage d JOIN sale s ON s.chain = d.chain AND s.id BETWEEN ?2 AND ?3 JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND s.state <> 'CANCELLED' AND ⟨of-shift⟩ AND ⟨here⟩

-- :shift-cash
SELECT COALESCE(SUM(c.due_fen), 0) AS fen, COUNT(DISTINCT c.sale_no) AS sales
FROM lineage d JOIN cash c ON c.chain = d.chain AND c.id BETWEEN ?2 AND ?3 JOIN sale s ON ⟨c⟩
WHERE s.practice = ?1 AND ⟨of-shift⟩

-- :shift-wechat
SELECT COALESCE(SUM(o.total_fee), 0) AS fen, COUNT(*) AS sales
FROM (SELECT DISTINCT o.chain, o.id ⟨said⟩ AND e.kind = 'payment.paid') x
JOIN payorder o ON o.chain = x.chain AND o.id = x.id JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.stage = 'PAID' AND ⟨here⟩

-- :shift-by-hand
SELECT COUNT(*) AS sales, COALESCE(SUM(o.total_fee), 0) AS fen,
       COALESCE(SUM(CASE WHEN o.stage = 'PAID' THEN 1 ELSE 0 END), 0) AS verified,
       COALESCE(SUM(CASE WHEN o.stage IN ('CLOSED', 'REFUSED', 'LAID_ASIDE') THEN 1 ELSE 0 END), 0) AS contradicted
FROM (SELECT DISTINCT o.chain, o.id ⟨said⟩ AND e.kind = 'payment.confirmed') x
JOIN payorder o ON o.chain = x.chain AND o.id = x.id JOIN sale s ON ⟨o⟩ JOIN chain k ON k.id = s.chain
WHERE s.practice = ?1 AND o.hand_number IS NOT NULL AND ⟨here⟩

-- :shift-refunds
SELECT COALESCE(SUM(CASE WHEN r.out_refund_no IS NULL THEN r.refund_fee ELSE 0 END), 0) AS cash_fen,
       COALESCE(SUM(CASE WHEN r.out_refund_no IS NULL THEN 0 ELSE r.refund_fee END), 0) AS wechat_fen
FROM refund r
WHERE r.practice = ?1 AND r.back_id BETWEEN ?2 AND ?3
  AND EXISTS (SELECT 1 FROM lineage d JOIN lineage m ON m.chain = d.chain AND m.ancestor = r.chain AND r.id <= m.upto
              WHERE ⟨of-shift⟩)

-- :shift-drawer
SELECT COALESCE(SUM(CASE WHEN w.amount_fen > 0 THEN w.amount_fen ELSE 0 END), 0) AS put_in_fen,
       COALESCE(SUM(CASE WHEN w.amount_fen < 0 THEN -w.amount_fen ELSE 0 END), 0) AS taken_out_fen,
       COALESCE(SUM(CASE WHEN w.amount_fen = 0 THEN 1 ELSE 0 END), 0) AS openings
FROM lineage d JOIN drawer w ON w.chain = d.chain AND w.id BETWEEN ?2 AND ?3
WHERE w.practice = ?1 AND ⟨of-shift⟩

-- A basket that was emptied counts as one line.

-- :shift-marks
SELECT COALESCE(SUM(CASE WHEN e.kind = 'counter.line-removed'
                         OR e.kind = 'counter.lines-replaced' AND e.line LIKE '%"data":{"from":0,"lines":[],%'
                         THEN 1 ELSE 0 END), 0) AS removed_lines,
       COALESCE(SUM(CASE WHEN e.kind = 'payment.closing' AND e.line LIKE '%"why":"CANCELLED"%'
                         THEN 1 ELSE 0 END), 0) AS cancelled_codes
FROM lineage d JOIN entry e ON e.chain = d.chain AND e.seq BETWEEN ?2 AND ?3
WHERE ⟨of-shift⟩ AND e.kind IN ('counter.line-removed', 'counter.lines-replaced', 'payment.closing')

-- The journals' own lines, chain by chain; whoever wants them all lays them side by side.

-- :chains
SELECT k.id, k.shop, k.till, k.after_seq, k.head_seq FROM chain k
WHERE k.head_seq > k.after_seq AND ⟨place⟩
ORDER BY k.shop, k.till, k.id

-- :lines
SELECT e.sale_no, e.line FROM entry e WHERE e.seq BETWEEN ?1 AND ?2 AND e.chain = ?3 ORDER BY e.seq

-- :line-time
SELECT e.at FROM entry e WHERE e.seq = ?1 AND e.chain = ?2

-- The tills that have ever handed anything on.

-- :tills
SELECT DISTINCT k.shop, k.till FROM chain k ORDER BY k.shop, k.till

-- :pulse
SELECT COALESCE(SUM(k.head_seq), 0) AS pulse FROM chain k
