"""The store's side of deduplication: Lua scripts, each one atomic step that may run twice.

All keys of a script share the source's hash tag. A pending entry is one line of header and the entry as JSON:
`backfill attempts published first_seen fingerprint`, all without spaces. Marks are reached by the prefix of their key,
which carries the tag too.
"""

UNKNOWN = """
-- KEYS: source, pending, prefix of marks    ARGV: key, fingerprint of each entry
-- Gives the digest of the last listing, whether there was a first one, and the places of entries it does not know so.
local places = {}
for i = 1, #ARGV, 2 do
  local key, fingerprint = ARGV[i], ARGV[i + 1]
  local waits = redis.call('HGET', KEYS[2], key)
  local last = waits and string.match(waits, '^%d %d+ %d %S+ (%S+)\\n') or redis.call('GET', KEYS[3] .. key)
  if last ~= fingerprint then places[#places + 1] = (i - 1) / 2 end
end
return {redis.call('HGET', KEYS[1], 'digest') or '', redis.call('HEXISTS', KEYS[1], 'first'), places}
"""

ACCEPT = """
-- KEYS: source, pending, due, waiting, prefix of marks, stream
-- ARGV: source, now, expiry of marks, how often to renew them, digest of the listing before, of this one, whether
--       there was one before, validators, keys of all entries, then all that may be new in one string: of each its key
--       (32 letters), fingerprint (16), 1 for an article or 0 for an entry that waits for its page, the length of that
--       as JSON (10 digits), and that
-- Gives what was new, what changed, and how many wait; or -1 where the caller is mistaken about the listing before.
local source, now, expiry, force = ARGV[1], ARGV[2], ARGV[3], ARGV[5] == '*'
local before = redis.call('HMGET', KEYS[1], 'digest', 'first', 'renewed')
if not force and ((before[1] or '') ~= ARGV[5] or (before[2] and '1' or '0') ~= ARGV[7]) then return {-1, 0, 0} end
local backfill = before[2] and '0' or '1'
local new, changed = 0, 0
local told, at, keys, names, heads, bodies, set = ARGV[10], 1, {}, {}, {}, {}, {}
while at <= #told do
  local i, length = #keys + 1, tonumber(string.sub(told, at + 49, at + 58))
  keys[i], heads[i] = string.sub(told, at, at + 31), string.sub(told, at + 32, at + 48)
  names[i], bodies[i] = KEYS[5] .. keys[i], string.sub(told, at + 59, at + 58 + length)
  at = at + 59 + length
end
local marks = #keys > 0 and redis.call('MGET', unpack(names)) or {}
local pending = #keys > 0 and redis.call('HMGET', KEYS[2], unpack(keys)) or {}
for i, key in ipairs(keys) do
  local fingerprint, mark, waits = string.sub(heads[i], 1, 16), marks[i], pending[i]
  local first, since, last = backfill, now, nil
  if waits then first, since, last = string.match(waits, '^(%d) %d+ %d (%S+) (%S+)\\n') end
  if last ~= fingerprint and (waits or mark ~= fingerprint) then
    if mark or waits then changed = changed + 1 else new = new + 1 end
    if string.sub(heads[i], 17) == '1' then
      redis.call('XADD', KEYS[6], '*', 'body', bodies[i])
      redis.call('SET', names[i], fingerprint, 'EX', expiry)
      set[key] = true
      if waits then
        redis.call('HDEL', KEYS[2], key)
        redis.call('ZREM', KEYS[3], key)
      end
    else
      redis.call('HSET', KEYS[2], key, first .. ' 0 0 ' .. since .. ' ' .. fingerprint .. '\\n' .. bodies[i])
      redis.call('ZADD', KEYS[3], now, key)
    end
  end
end
if tonumber(now) - tonumber(before[3] or '0') >= tonumber(ARGV[4]) then
  for key in string.gmatch(ARGV[9], '%S+') do
    if not set[key] then redis.call('EXPIRE', KEYS[5] .. key, expiry) end
  end
  redis.call('HSET', KEYS[1], 'renewed', now)
end
local waiting = redis.call('HLEN', KEYS[2])
if waiting > 0 then redis.call('SADD', KEYS[4], source) end
redis.call('HSETNX', KEYS[1], 'first', now)
if new > 0 then redis.call('HINCRBY', KEYS[1], 'new', new) end
if changed > 0 then redis.call('HINCRBY', KEYS[1], 'changed', changed) end
redis.call('HSET', KEYS[1], 'validators', ARGV[8], 'listed', ARGV[9], 'digest', ARGV[6])
return {new, changed, waiting}
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
