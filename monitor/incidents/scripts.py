"""The store's side of the ledger: one Lua script, one atomic step a city."""

APPLY = """
-- KEYS: city, outbox, marks, then for each alert its key, for each alert the key of its article's text, then for each
--       incident that goes to history its key
-- ARGV: version that was read, expiry of incidents, of marks, of texts, the article's text, counts of marks, incidents,
--       alerts, history, then value of each mark; id and body of each incident; body of each alert; id and body of each
--       of history
-- Writes everything or, where the city has changed since it was read, nothing (0).
local city = KEYS[1]
if (redis.call('HGET', city, 'version') or '0') ~= ARGV[1] then return 0 end
local keep, keep_marks, keep_text, text = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local marks, incidents, alerts, history = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
for n = 1, marks do
  if redis.call('EXISTS', KEYS[2 + n]) == 1 then return 0 end
end
local at = 10
for n = 1, marks do
  redis.call('SET', KEYS[2 + n], ARGV[at], 'EX', keep_marks)
  at = at + 1
end
for _ = 1, incidents do
  redis.call('HSET', city, ARGV[at], ARGV[at + 1])
  at = at + 2
end
for n = 1, alerts do
  redis.call('SET', KEYS[2 + marks + n], ARGV[at], 'EX', keep)
  redis.call('XADD', KEYS[2], '*', 'body', ARGV[at])
  if text ~= '' then redis.call('SET', KEYS[2 + marks + alerts + n], text, 'EX', keep_text) end
  at = at + 1
end
for n = 1, history do
  redis.call('SET', KEYS[2 + marks + 2 * alerts + n], ARGV[at + 1], 'EX', keep)
  redis.call('HDEL', city, ARGV[at])
  at = at + 2
end
redis.call('HINCRBY', city, 'version', 1)
redis.call('EXPIRE', city, keep)
return 1
"""
