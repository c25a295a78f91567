-- What a till says to the shared book, and asks it. Each statement stands under its name.

-- :chains
SELECT id, parent, after_seq, head_seq, head_hash FROM chain WHERE shop = ? AND till = ?

-- :hash
SELECT hash FROM entry WHERE chain = ? AND seq = ?

-- :begin
INSERT INTO chain (id, shop, till, parent, after_seq, head_seq, head_hash, begun, heard)
VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)

-- Goes on where the chain stands as this till believes, and nowhere else.

-- :go-on
UPDATE chain SET head_seq = ?, head_hash = ?, heard = CURRENT_TIMESTAMP WHERE id = ? AND head_seq = ? AND head_hash = ?

-- :add
INSERT INTO entry (chain, seq, at, kind, hash, sale_no, out_trade_no, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- What a chain takes over: all of its own lines, and those of the chains before it up to where it left them.

-- :descend
INSERT INTO lineage (chain, ancestor, upto)
SELECT ?1, ancestor, CASE WHEN upto < ?3 THEN upto ELSE ?3 END FROM lineage WHERE chain = ?2

-- :own
INSERT INTO lineage (chain, ancestor, upto) VALUES (?, ?, 9223372036854775807)

-- :greet
UPDATE chain SET heard = CURRENT_TIMESTAMP WHERE id = ?
