"""The steps of a chat that must happen whole or not at all (Lua); all keys are of the chat's own partition."""

WRITE = """
-- KEYS chats, topics of the chat, changes; ARGV name, record as it was read ('' for none), new record, changes to keep
-- Returns 0, and writes nothing, where somebody else has written meanwhile.
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[4], '*', 'name', ARGV[1])
return 1
"""

SCAN = """
-- KEYS chats; ARGV cursor, how many at about
-- Returns the next cursor, and the records of some chats as one JSON array: very many are read whole far more quickly.
local found = redis.call('HSCAN', KEYS[1], ARGV[1], 'COUNT', ARGV[2])
local records = {}
for n = 2, #found[2], 2 do records[#records + 1] = found[2][n] end
return {found[1], '[' .. table.concat(records, ',') .. ']'}
"""

FORGET = """
-- KEYS chats, topics of the chat, changes, queue, then where a subscriber may stand; ARGV name, changes to keep
-- What waits to be delivered goes with it: a chat that is forgotten is told nothing more.
local known = redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('SREM', KEYS[2], ARGV[1])
redis.call('DEL', KEYS[4])
for n = 5, #KEYS do redis.call('ZREM', KEYS[n], ARGV[1]) end
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[2], '*', 'name', ARGV[1])
return known
"""
