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

HORIZON = timedelta(days=30)
"""How long after it was first said a text is known for a copy."""
PERIOD = timedelta(days=15)
KEEP = HORIZON + PERIOD + timedelta(days=1)
HEADER = struct.Struct(">5I16s8s16s")
"""What each call of `RECOGNISE` begins with; in one piece, for every argument costs time on its way."""

RECOGNISE = """
-- KEYS: shelves, prefix of buckets
-- ARGV: header (now, how long such a text is known, horizon, period, keep in seconds; page, revision, content),
--       classes (own first), hashes and bands (empty where the text is too short), names, voice
local call, sub, parse = redis.call, string.sub, struct.unpack
local now, known_for, horizon, period, keep, page, revision, content = parse('>I4I4I4I4I4c16c8c16', ARGV[1])
local classes, hashes, bands, names, voice = ARGV[2], sub(ARGV[3], 1, 128), sub(ARGV[3], 129), ARGV[4], ARGV[5]
local FILL, SMALLEST, BANDS, ALIKE = 100, 8, 8, 64

-- The shelves, newest first. Those whose youngest text is beyond the horizon are left to expire.
local shelves, count = {}, 0
do
  local told = call('HGETALL', KEYS[1])
  for i = 1, #told, 2 do
    if told[i] == 'count' then count = tonumber(told[i + 1]) else
      local opened, buckets = string.match(told[i + 1], '^(%d+) (%d+)$')
      shelves[#shelves + 1] = {number = tonumber(told[i]), opened = tonumber(opened), buckets = tonumber(buckets)}
    end
  end
  table.sort(shelves, function(a, b) return a.number > b.number end)
  while #shelves > 1 and now - shelves[#shelves - 1].opened > horizon do
    call('HDEL', KEYS[1], tostring(table.remove(shelves).number))
  end
  local newest = shelves[1]
  local full = newest and count >= FILL * newest.buckets
  if not newest or full or now - newest.opened >= period then
    local buckets = SMALLEST
    if full then buckets = newest.buckets * 4 else
      while newest and buckets * FILL < count do buckets = buckets * 2 end
    end
    local number = newest and newest.number + 1 or 0
    table.insert(shelves, 1, {number = number, opened = now, buckets = buckets})
    call('HSET', KEYS[1], tostring(number), string.format('%d %d', now, buckets), 'count', 0)
    call('EXPIRE', KEYS[1], keep)
    count = 0
  end
end

local function bucket(shelf, kind, hash, spread)
  return KEYS[2] .. shelf.number .. kind .. (parse('>I4', hash) % (shelf.buckets * spread))
end
local function put(key, field, value)
  call('HSET', key, field, value)
  call('EXPIRE', key, keep, 'NX')
end
local wrote = false

-- The page: has it been read with another text? The revision before is kept, so that asking again changes nothing.
local known, revised = nil, 0
local page_field = sub(page, 5, 10)
for i = 1, #shelves do
  known = call('HGET', bucket(shelves[i], ':p:', page, 1), page_field)
  if known then break end
end
local current, before = sub(known or '', 1, 8), sub(known or '', 9)
if current ~= revision then
  before = current
  put(bucket(shelves[1], ':p:', page, 1), page_field, revision .. before)
end
if before ~= '' then revised = 1 end

-- The exact text: who said it first, in this article's own class or in one that outdoes it?
local content_field, own, original = sub(content, 5, 10), nil, nil
local fields = {}
for i = 1, #classes do fields[i] = content_field .. sub(classes, i, i) end
for i = 1, #shelves do
  local found = call('HMGET', bucket(shelves[i], ':x:', content, 1), unpack(fields))
  for n = 1, #fields do
    if found[n] and now - parse('>I4', found[n]) <= known_for then
      if n == 1 and not own then own = sub(found[n], 5) end
      if n > 1 and not original then original = sub(found[n], 5) end
    end
  end
end
if own then original = own end
if original and original ~= page then return {original, false, revised} end
if not own then
  put(bucket(shelves[1], ':x:', content, 1), fields[1], struct.pack('>I4', now) .. page)
  wrote = true
end

-- Texts that resemble it: the one that came first gives its voice.
local first = nil
local function alike(record)
  local equal, theirs = 0, {string.byte(record, 21, 148)}
  local ours = {string.byte(hashes, 1, 128)}
  for i = 1, 128 do if theirs[i] == ours[i] then equal = equal + 1 end end
  if equal < ALIKE then return false end
  -- A template filled in anew: what it names differs on both sides, and more than it agrees.
  local size = string.byte(record, 149)
  local told, common = {}, 0
  for i = 1, size, 2 do told[sub(record, 149 + i, 150 + i)] = true end
  for i = 1, #names, 2 do if told[sub(names, i, i + 1)] then common = common + 1 end end
  local mine, others = #names / 2 - common, size / 2 - common
  return mine == 0 or others == 0 or mine + others <= common
end
if bands ~= '' then
  local stands = false
  for i = #shelves, 1, -1 do
    local looked = {}
    for b = 1, #bands, 8 do
      local hash = sub(bands, b, b + 7)
      local number = call('HGET', bucket(shelves[i], ':b:', hash, BANDS), sub(hash, 5))
      if number and not looked[number] then
        looked[number] = true
        local record = call('HGET', KEYS[2] .. shelves[i].number .. ':r:' .. math.floor(number / FILL), number)
        if record and now - parse('>I4', record) <= known_for and alike(record) then
          local theirs = sub(record, 5, 20)
          if theirs == page and sub(record, 21, 148) == hashes then stands = true end
          if not first or (first.shelf == i and tonumber(number) < first.number) then
            first = {shelf = i, number = tonumber(number), page = theirs,
                     voice = sub(record, 150 + string.byte(record, 149))}
          end
        end
      end
    end
  end
  if first then voice = first.voice end
  if not stands then
    local record = struct.pack('>I4', now) .. page .. hashes .. string.char(#names) .. names .. voice
    put(KEYS[2] .. shelves[1].number .. ':r:' .. math.floor(count / FILL), tostring(count), record)
    for b = 1, #bands, 8 do
      local hash = sub(bands, b, b + 7)
      local key = bucket(shelves[1], ':b:', hash, BANDS)
      if call('HSETNX', key, sub(hash, 5), count) == 1 then call('EXPIRE', key, keep, 'NX') end
    end
    wrote = true
  end
end
if wrote then call('HINCRBY', KEYS[1], 'count', 1) end
if first and first.page ~= page then return {false, first.voice, revised, first.page} end
return {false, voice, revised}
"""
