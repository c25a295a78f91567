-- What a till says to the shared book, and asks it. Each statement stands under its name.

-- Of this till, and those that its journal went on from under an earlier name.

-- :chains
SELECT k.id, k.parent, k.after_seq, k.head_seq, k.head_hash, k.shop, k.till FROM chain k WHERE k.shop = ?1 AND k.till = ?2
UNION
SELECT a.id, a.parent, a.after_seq, a.head_seq, a.head_hash, a.shop, a.till
FROM chain k JOIN lineage g ON g.chain = k.id JOIN chain a ON a.id = g.ancestor WHERE k.shop = ?1 AND k.till = ?2

-- Under which names a journal with this first line has been handed on.

-- :names
SELECT DISTINCT k.shop, k.till
FROM chain f JOIN entry e ON e.chain = f.id AND e.seq = 1
JOIN lineage g ON g.ancestor = f.id JOIN chain k ON k.id = g.chain
WHERE f.parent IS NULL AND e.hash = ?

-- :hash
SELECT hash FROM entry WHERE chain = ? AND seq = ?

-- :begin
INSERT INTO chain (id, shop, till, parent, after_seq, head_seq, head_hash, begun, heard)
VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP(6), CURRENT_TIMESTAMP(6))

-- Goes on where the chain stands as this till believes, and nowhere else.

-- :go-on
UPDATE chain SET head_seq = ?, head_hash = ?, heard = CURRENT_TIMESTAMP(6) WHERE id = ? AND head_seq = ? AND head_hash = ?

-- :add
INSERT INTO entry (chain, seq, at, kind, hash, sale_no, out_trade_no, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- What a chain takes over: all of its own lines, and those of the chains before it up to where it left them.

-- :descend
INSERT INTO lineage (chain, ancestor, upto)
SELECT ?1, ancestor, CASE WHEN upto < ?3 THEN upto ELSE ?3 END FROM lineage WHERE chain = ?2

-- :own
INSERT INTO lineage (chain, ancestor, upto) VALUES (?, ?, 9223372036854775807)

-- :greet
UPDATE chain SET heard = CURRENT_TIMESTAMP(6) WHERE id = ? AND head_seq = ? AND head_hash = ?

-- When each machine was last here, and what time it is there: the clock of whoever asks may be wrong.

-- :heard
SELECT id, heard, CURRENT_TIMESTAMP(6) AS present FROM chain WHERE shop = ? AND till = ?

-- :lines
SELECT seq, hash, line FROM entry WHERE chain = ? AND seq > ? AND seq <= ? ORDER BY seq

-- The first machine that went on from a chain after this line.

-- :taken-over
SELECT person, at FROM takeover WHERE chain = ? AND seq > ? ORDER BY seq LIMIT 1

-- :last-takeover
SELECT MAX(seq) AS seq FROM takeover WHERE chain = ? AND seq <= ?

-- Whoever claims a part of an order's money first locks the order, so that claims come one after the other. A claim counts
-- until the refund that became of it stands in the table.

-- :lock-order
SELECT total_fee FROM payorder WHERE out_trade_no = ? AND stage = 'PAID' FOR UPDATE

-- :held
SELECT (SELECT COALESCE(SUM(r.refund_fee), 0) FROM refund r
        WHERE r.out_trade_no = ?1 AND r.stage NOT IN ('FAILED', 'DISMISSED'))
     + (SELECT COALESCE(SUM(c.refund_fee), 0) FROM claim c
        WHERE c.out_trade_no = ?1
          AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.out_refund_no = c.out_refund_no)) AS held

-- :claim
INSERT INTO claim (out_refund_no, out_trade_no, refund_fee, shop, till, made) VALUES (?, ?, ?, ?, ?, CURRENT_TIMESTAMP(6))

-- :release
DELETE FROM claim WHERE out_refund_no = ?

-- :standing
SELECT out_refund_no FROM claim c
WHERE c.shop = ? AND c.till = ? AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.out_refund_no = c.out_refund_no)

-- What was changed of a subject of a shop after the version that a till has seen, and the version that stands.

-- :changes
SELECT version, kind, at, data, till FROM shop_change WHERE shop = ? AND subject = ? AND version > ? ORDER BY version

-- What stands last in each of three rows.

-- :heads
(SELECT subject, version, till, at FROM shop_change WHERE shop = ? AND subject = ? ORDER BY version DESC LIMIT 1)
UNION ALL
(SELECT subject, version, till, at FROM shop_change WHERE shop = ? AND subject = ? ORDER BY version DESC LIMIT 1)
UNION ALL
(SELECT subject, version, till, at FROM shop_change WHERE shop = ? AND subject = ? ORDER BY version DESC LIMIT 1)

-- :version
SELECT COALESCE(MAX(version), 0) AS version FROM shop_change WHERE shop = ? AND subject = ?

-- :change
INSERT INTO shop_change (shop, subject, version, kind, at, data, till) VALUES (?, ?, ?, ?, ?, ?, ?)
