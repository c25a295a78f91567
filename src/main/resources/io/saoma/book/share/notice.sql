-- What the receiver writes for the tills, and what they read of it. Each statement stands under its name.

-- :hear-again
UPDATE notice SET heard = CURRENT_TIMESTAMP(6) WHERE number = ? AND about = ?

-- :hear
INSERT INTO notice (number, about, heard) VALUES (?, ?, CURRENT_TIMESTAMP(6))

-- Only where the engine can call: who listens hears it with the commit.

-- :call
SELECT pg_notify(?, ?)

-- :forget
DELETE FROM notice WHERE heard < ?

-- :newest
SELECT MAX(heard) AS heard FROM notice

-- :since
SELECT number, about, heard FROM notice WHERE heard > ?
