"""The store's side of deduplication: Lua scripts, each one atomic step that may run twice.

All keys of a script share the source's hash tag. A pending entry is one line of header and the entry as JSON:
`backfill attempts published first_seen fingerprint`, all without spaces. Marks are reached by the prefix of their key,
which carries the tag too.
"""

ACCEPT = """
-- KEYS: source, pending, due, waiting, prefix of marks
-- ARGV: source, now, expiry of marks, validators, then key, fingerprint, entry of each entry
local source, now, expiry = ARGV[1], ARGV[2], ARGV[3]
local backfill = redis.call('HSETNX', KEYS[1], 'first', now)
local new, changed, known, listed = 0, 0, 0, {}
for i = 5, #ARGV, 3 do
  local key, fingerprint, entry = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  listed[#listed + 1] = key
  local mark = redis.call('GET', KEYS[5] .. key)
  local waits = redis.call('HGET', KEYS[2], key)
  if mark then redis.call('EXPIRE', KEYS[5] .. key, expiry) end
  local first, last = backfill, nil
  local since = now
  if waits then
    local f, s, p = string.match(waits, '^(%d) %d+ %d (%S+) (%S+)\\n')
    first, since, last = f, s, p
  end
  if last == fingerprint or (not waits and mark == fingerprint) then
    known = known + 1
  else
    if mark or waits then changed = changed + 1 else new = new + 1 end
    redis.call('HSET', KEYS[2], key, first .. ' 0 0 ' .. since .. ' ' .. fingerprint .. '\\n' .. entry)
    redis.call('ZADD', KEYS[3], now, key)
  end
end
if redis.call('HLEN', KEYS[2]) > 0 then redis.call('SADD', KEYS[4], source) end
redis.call('HSET', KEYS[1], 'validators', ARGV[4], 'listed', table.concat(listed, ' '), 'renewed', now)
return {new, changed, known}
"""

UNCHANGED = """
-- KEYS: source, prefix of marks    ARGV: now, expiry of marks, how often to renew
local renewed = tonumber(redis.call('HGET', KEYS[1], 'renewed') or '0')
if tonumber(ARGV[1]) - renewed < tonumber(ARGV[3]) then return 0 end
for key in string.gmatch(redis.call('HGET', KEYS[1], 'listed') or '', '%S+') do
  redis.call('EXPIRE', KEYS[2] .. key, ARGV[2])
end
redis.call('HSET', KEYS[1], 'renewed', ARGV[1])
return 1
"""

CLAIM = """
-- KEYS: source, pending, due, waiting    ARGV: now, end of the lease, limit, source
local found = {}
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  local value = redis.call('HGET', KEYS[2], key)
  if value then
    local backfill, attempts, rest = string.match(value, '^(%d) (%d+) (.*)$')
    value = backfill .. ' ' .. (attempts + 1) .. ' ' .. rest
    redis.call('HSET', KEYS[2], key, value)
    redis.call('ZADD', KEYS[3], ARGV[2], key)
    found[#found + 1] = key
    found[#found + 1] = value
  else
    redis.call('ZREM', KEYS[3], key)
  end
end
if redis.call('HLEN', KEYS[2]) == 0 then redis.call('SREM', KEYS[4], ARGV[4]) end
return found
"""

PUBLISH = """
-- KEYS: source, pending, due, waiting, mark, stream
-- ARGV: key, fingerprint, article, done, expiry of the mark, source
local value = redis.call('HGET', KEYS[2], ARGV[1])
if not value then return 0 end
local published, fingerprint = string.match(value, '^%d %d+ (%d) %S+ (%S+)\\n')
if fingerprint ~= ARGV[2] then
  -- It changed while it was being fetched: this text goes out, the changed entry stays pending.
  if redis.call('GET', KEYS[5]) == ARGV[2] then return 0 end
  redis.call('XADD', KEYS[6], '*', 'body', ARGV[3])
  redis.call('SET', KEYS[5], ARGV[2], 'EX', ARGV[5])
  return 1
end
if ARGV[4] == '0' then
  if published == '1' then return 0 end
  redis.call('XADD', KEYS[6], '*', 'body', ARGV[3])
  redis.call('HSET', KEYS[2], ARGV[1], (string.gsub(value, '^(%d %d+) 0 ', '%1 1 ', 1)))
  return 1
end
redis.call('XADD', KEYS[6], '*', 'body', ARGV[3])
redis.call('SET', KEYS[5], ARGV[2], 'EX', ARGV[5])
redis.call('HDEL', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
if redis.call('HLEN', KEYS[2]) == 0 then redis.call('SREM', KEYS[4], ARGV[6]) end
return 1
"""

DEFER = """
-- KEYS: source, pending, due, waiting    ARGV: key, until
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1]) end
return 0
"""
