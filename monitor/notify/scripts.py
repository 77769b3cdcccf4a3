"""The steps of the outbox that must happen whole or not at all (Lua).

`KEYS[1]` is always a subscriber's queue and `KEYS[2]` its calendar, but for QUEUE, where the delivery comes first, and
for COMMIT, which is about what is held back before it comes to any queue.
A head is known by its exact bytes, which hold the delivery's id: nothing is done to another one by mistake.
"""

QUEUE = """
-- KEYS delivery, queue, calendar; ARGV subscriber, body, now, seconds to keep
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'state', 'queued', 'attempts', 0, 'queued_at', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
redis.call('RPUSH', KEYS[2], ARGV[2])
redis.call('ZADD', KEYS[3], 'NX', ARGV[3], ARGV[1])
return 1
"""

QUEUE_TOGETHER = """
-- KEYS queue, calendar, then each delivery; ARGV subscriber, now, seconds to keep, then the body of each delivery
local made = 0
for n = 3, #KEYS do
    if redis.call('EXISTS', KEYS[n]) == 0 then
        redis.call('HSET', KEYS[n], 'state', 'queued', 'attempts', 0, 'queued_at', ARGV[2])
        redis.call('EXPIRE', KEYS[n], ARGV[3])
        redis.call('RPUSH', KEYS[1], ARGV[n + 1])
        made = made + 1
    end
end
if made > 0 then redis.call('ZADD', KEYS[2], 'NX', ARGV[2], ARGV[1]) end
return made
"""

TAKE = """
-- KEYS queue, calendar; ARGV subscriber, now, end of the lease
local due = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not due or tonumber(due) > tonumber(ARGV[2]) then return false end
local head = redis.call('LINDEX', KEYS[1], 0)
if not head then
    redis.call('ZREM', KEYS[2], ARGV[1])
    return false
end
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return head
"""

SETTLE = """
-- KEYS queue, calendar, then for each delivery itself and its thread
-- ARGV subscriber, next due, state, reason, now, seconds to keep, message, then each delivery as it lies in the queue
local count = #ARGV - 7
local heads = redis.call('LRANGE', KEYS[1], 0, count - 1)
for n = 1, count do
    if heads[n] ~= ARGV[7 + n] then return 0 end
end
for n = 1, count do
    local delivery, thread = KEYS[1 + 2 * n], KEYS[2 + 2 * n]
    redis.call('HSET', delivery, 'state', ARGV[3], 'reason', ARGV[4], 'settled_at', ARGV[5])
    redis.call('EXPIRE', delivery, ARGV[6])
    if ARGV[7] ~= '' then redis.call('SET', thread, ARGV[7], 'NX', 'EX', ARGV[6]) end
end
redis.call('LTRIM', KEYS[1], count, -1)
if redis.call('LLEN', KEYS[1]) == 0 then
    redis.call('ZREM', KEYS[2], ARGV[1])
else
    redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
end
return 1
"""

POSTPONE = """
-- KEYS queue, calendar, delivery; ARGV subscriber, head, due, reason, 1 if it counts as an attempt
if redis.call('LINDEX', KEYS[1], 0) ~= ARGV[2] then return 0 end
redis.call('HINCRBY', KEYS[3], 'attempts', ARGV[5])
redis.call('HSET', KEYS[3], 'reason', ARGV[4])
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
return 1
"""

RENEW = """
-- KEYS queue, calendar; ARGV subscriber, head, end of the lease
if redis.call('LINDEX', KEYS[1], 0) ~= ARGV[2] then return 0 end
return redis.call('ZADD', KEYS[2], 'XX', 'GT', ARGV[3], ARGV[1])
"""

DROP = """
-- KEYS queue, calendar; ARGV subscriber, head
if redis.call('LINDEX', KEYS[1], 0) ~= ARGV[2] then return 0 end
redis.call('LPOP', KEYS[1])
if redis.call('LLEN', KEYS[1]) == 0 then redis.call('ZREM', KEYS[2], ARGV[1]) end
return 1
"""

COMMIT = """
-- KEYS standings, held; ARGV seconds to keep, what members of held begin with, then for each watchlist
--      its name, its standing as it was read ('' for none), its new standing, when it is due ('' for never)
-- Returns the names of those that were written by somebody else meanwhile; nothing of these is written.
local lost = {}
for n = 3, #ARGV, 4 do
    local name, due = ARGV[n], ARGV[n + 3]
    if (redis.call('HGET', KEYS[1], name) or '') ~= ARGV[n + 1] then
        lost[#lost + 1] = name
    else
        redis.call('HSET', KEYS[1], name, ARGV[n + 2])
        if due == '' then
            redis.call('ZREM', KEYS[2], ARGV[2] .. name)
        else
            redis.call('ZADD', KEYS[2], due, ARGV[2] .. name)
        end
    end
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return lost
"""
