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
