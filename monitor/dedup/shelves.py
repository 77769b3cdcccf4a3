"""Where fingerprints lie in the store: shelves of small hashes that expire as a whole. One script asks and writes.

A key of its own for each fingerprint costs over 110 bytes before it says anything. So they lie in buckets of about a
hundred, which Redis packs tightly (https://valkey.io/topics/memory-optimization), and buckets stand on shelves. A shelf
is filled for at most half a month, or until its buckets are full; the next one is made to measure, so a fingerprint
costs the same among a thousand as among millions. What lies on a shelf is forgotten with it, `KEEP` after it was begun.

    exact content   hash, class -> when, page                        4 + 16 bytes, per content
    page            page -> its text, and the one before             8 + 8 bytes, per page
    band            hash -> number of a record                       8 per text
    record          number -> when, page, sketch, names, voice       what a band leads to
"""

from __future__ import annotations

import struct
from datetime import timedelta

from monitor.dedup.minhash import Sketch

HORIZON = timedelta(days=30)
"""How long after it was first said a text is known for a copy."""
PERIOD = timedelta(days=15)
KEEP = HORIZON + PERIOD + timedelta(days=1)

SPANS = struct.pack(">3I", *(int(span.total_seconds()) for span in (HORIZON, PERIOD, KEEP)))
"""The first argument of `RECOGNISE`."""
_ASKED = struct.Struct(">I8s16s")
_KEPT = struct.Struct(">I16s")

RECOGNISE = """
-- KEYS: shelves, prefix of buckets
-- ARGV: horizon, period, keep in seconds; then what `question` makes of each article, in the order of arrival
-- Returns for each article an error, or: whether it is a revision (0, 1), then `o` and the page that said the same
-- first, `n` with the page that it resembles and its voice, or `v` and the voice that its page had before, if any.
local call, sub, byte, parse, floor = redis.call, string.sub, string.byte, struct.unpack, math.floor
local horizon, period, keep = parse('>I4I4I4', ARGV[1])
local FILL, SMALLEST, SPREAD, ALIKE = 100, 8, 8, 64
local EIGHT_BANDS = '>' .. string.rep('I4c4', 8)

-- The shelves, newest first.
local shelves, count, counted = {}, 0, false
local function shelf(number, opened, buckets)
  local at = KEYS[2] .. number
  return {number = number, opened = opened, buckets = buckets,
          pages = at .. ':p:', exact = at .. ':x:', bands = at .. ':b:', records = at .. ':r:'}
end
local told = call('HGETALL', KEYS[1])
for i = 1, #told, 2 do
  if told[i] == 'count' then count = tonumber(told[i + 1]) else
    local opened, buckets = string.match(told[i + 1], '^(%d+) (%d+)$')
    shelves[#shelves + 1] = shelf(tonumber(told[i]), tonumber(opened), tonumber(buckets))
  end
end
table.sort(shelves, function(a, b) return a.number > b.number end)

-- Shelves whose youngest text is beyond the horizon are left to expire; the newest one has room.
local function arrange(now)
  while #shelves > 1 and now - shelves[#shelves - 1].opened > horizon do
    call('HDEL', KEYS[1], tostring(table.remove(shelves).number))
  end
  local newest = shelves[1]
  local full = newest and count >= FILL * newest.buckets
  if newest and not full and now - newest.opened < period then return end
  local buckets = SMALLEST
  if full then buckets = newest.buckets * 4 else
    while newest and buckets * FILL < count do buckets = buckets * 2 end
  end
  local number = newest and newest.number + 1 or 0
  table.insert(shelves, 1, shelf(number, now, buckets))
  call('HSET', KEYS[1], tostring(number), string.format('%d %d', now, buckets), 'count', 0)
  call('EXPIRE', KEYS[1], keep)
  count = 0
end

-- Buckets that are there expire already: to ask once for all is cheaper than to say so to each.
local function write(keys, fields, values)
  if #keys == 0 then return end
  local new = call('EXISTS', unpack(keys)) < #keys
  for i = 1, #keys do
    call('HSET', keys[i], fields[i], values[i])
    if new then call('EXPIRE', keys[i], keep, 'NX') end
  end
end

local function resembles(record, kept)
  local equal, theirs, ours = 0, {byte(record, 21, 148)}, {byte(kept, 21, 148)}
  for i = 1, 128 do if theirs[i] == ours[i] then equal = equal + 1 end end
  if equal < ALIKE then return false end
  -- A template filled in anew: what it names differs on both sides, and more than it agrees.
  local size, own = byte(record, 149), byte(kept, 149)
  local named, common = {}, 0
  for i = 150, 149 + size, 2 do named[sub(record, i, i + 1)] = true end
  for i = 150, 149 + own, 2 do if named[sub(kept, i, i + 1)] then common = common + 1 end end
  local mine, others = own / 2 - common, size / 2 - common
  return mine == 0 or others == 0 or mine + others <= common
end

local function recognise(asked)
  local known_for, revision, content, classes, bands, start = parse('>I4c8c16Bc0Bc0', asked)
  local kept = sub(asked, start)
  local now, page = parse('>I4c16', kept)
  arrange(now)
  local newest = shelves[1]
  local keys, fields, values = {}, {}, {}
  local function put(key, field, value)
    local n = #keys + 1
    keys[n], fields[n], values[n] = key, field, value
  end

  -- The page: has it been read with another text? The revision before is kept, so that asking again changes nothing.
  local known
  local hash, field = parse('>I4c6', page)
  for i = 1, #shelves do
    known = call('HGET', shelves[i].pages .. hash % shelves[i].buckets, field)
    if known then break end
  end
  local current, before = sub(known or '', 1, 8), sub(known or '', 9)
  if current ~= revision then
    before = current
    put(newest.pages .. hash % newest.buckets, field, revision .. before)
  end
  local revised = before ~= '' and '1' or '0'

  -- The exact text: who said it first, in this article's own class or in one that outdoes it?
  hash, field = parse('>I4c6', content)
  local own, original
  local as = {}
  for i = 1, #classes do as[i] = field .. sub(classes, i, i) end
  for i = 1, #shelves do
    local found = call('HMGET', shelves[i].exact .. hash % shelves[i].buckets, unpack(as))
    for n = 1, #as do
      if found[n] and now - parse('>I4', found[n]) <= known_for then
        if n == 1 and not own then own = sub(found[n], 5) end
        if n > 1 and not original then original = sub(found[n], 5) end
      end
    end
  end
  if own then original = own end
  if original and original ~= page then
    write(keys, fields, values)
    return revised .. 'o' .. original
  end
  local counts = false
  if not own then
    put(newest.exact .. hash % newest.buckets, as[1], sub(kept, 1, 20))
    counts = true
  end

  -- Texts that resemble it: the one that came first gives its voice.
  local first
  if bands ~= '' then
    local told, stands, taken = {parse(EIGHT_BANDS, bands)}, false, {}
    for i = #shelves, 1, -1 do
      local at, looked = shelves[i], {}
      local spread = at.buckets * SPREAD
      for b = 1, 16, 2 do
        local number = call('HGET', at.bands .. told[b] % spread, told[b + 1])
        if i == 1 then taken[b] = number end
        if number and not looked[number] then
          looked[number] = true
          local record = call('HGET', at.records .. floor(number / FILL), number)
          if record and now - parse('>I4', record) <= known_for and resembles(record, kept) then
            local theirs = sub(record, 5, 20)
            if theirs == page and sub(record, 21, 148) == sub(kept, 21, 148) then stands = true end
            if not first or (first.shelf == i and tonumber(number) < first.number) then
              first = {shelf = i, number = tonumber(number), page = theirs,
                       voice = sub(record, 150 + byte(record, 149))}
            end
          end
        end
      end
    end
    if not stands then
      if first then kept = sub(kept, 1, 149 + byte(kept, 149)) .. first.voice end
      put(newest.records .. floor(count / FILL), tostring(count), kept)
      local spread = newest.buckets * SPREAD
      for b = 1, 16, 2 do
        if not taken[b] then put(newest.bands .. told[b] % spread, told[b + 1], count) end
      end
      counts = true
    end
  end
  write(keys, fields, values)
  if counts then count, counted = count + 1, true end
  if not first then return revised .. 'v' end
  if first.page == page then return revised .. 'v' .. first.voice end
  return revised .. 'n' .. first.page .. first.voice
end

local answers = {}
for i = 2, #ARGV do
  local done, answer = pcall(recognise, ARGV[i])
  if not done and type(answer) ~= 'table' then answer = redis.error_reply('ERR ' .. tostring(answer)) end
  answers[i - 1] = answer
end
if counted then call('HSET', KEYS[1], 'count', count) end
return answers
"""


def question(
    now: int, known_for: timedelta, page: bytes, revision: bytes, content: bytes, classes: bytes,
    sketch: Sketch | None, voice: str,
) -> bytes:  # fmt: skip
    """What `RECOGNISE` is told of an article, in one piece, for every argument costs time on its way.

    `now` in seconds; ids and hashes of 16, 8 and 16 bytes; `classes` the article's own first. From `now` on it is laid
    out as a record is kept.
    """
    bands, kept = (sketch.bands, _sketched(sketch) + voice.encode()) if sketch else (b"", b"")
    asked = _ASKED.pack(int(known_for.total_seconds()), revision, content)
    return b"".join((asked, bytes((len(classes),)), classes, bytes((len(bands),)), bands, _KEPT.pack(now, page), kept))


def _sketched(sketch: Sketch) -> bytes:
    return sketch.hashes + bytes((len(sketch.names),)) + sketch.names
