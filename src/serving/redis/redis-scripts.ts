/**
 * What Redis must do in one step. Tokens and epochs rise for ever: each is greater than the one before and not less
 * than Redis's clock in microseconds, so they go on rising when Redis was flushed or replaced.
 */

const rise = `
-- The text of a key; what is of another type is none of ours and gives way.
local function text(key)
  local kind = redis.call('TYPE', key).ok
  if kind == 'string' then return redis.call('GET', key) end
  if kind ~= 'none' then redis.call('DEL', key) end
  return false
end
local function rise(key, after)
  local time = redis.call('TIME')
  local clock = time[1] * 1000000 + time[2]
  local value = math.max((tonumber(text(key)) or 0) + 1, (tonumber(after) or 0) + 1, clock)
  value = string.format('%.0f', value)
  redis.call('SET', key, value)
  return value
end
`;

/** KEYS lease, token. ARGV owner, milliseconds. Gives the token, or nothing when another owner holds the lease. */
export const acquireLease = `${rise}
local held = text(KEYS[1])
local owner = held and string.match(held, '^%d+ (.*)$')
-- A lease always ends: one that does not, or names nobody, is damage.
if owner and owner ~= ARGV[1] and redis.call('PTTL', KEYS[1]) > 0 then return false end
local token = rise(KEYS[2])
redis.call('SET', KEYS[1], token .. ' ' .. ARGV[1], 'PX', ARGV[2])
return token`;

/** KEYS lease. ARGV `<token> <owner>`, milliseconds. Gives 1, or 0 when the lease was lost. */
export const renewLease = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** KEYS lease. ARGV `<token> <owner>`. */
export const releaseLease = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** KEYS token, epoch, current. ARGV token, snapshot as JSON, channel, an epoch to be above. Gives the epoch, or nothing for an old token. */
export const promote = `${rise}
if tonumber(ARGV[1]) < (tonumber(text(KEYS[1])) or 0) then return false end
redis.call('SET', KEYS[1], ARGV[1])
local epoch = rise(KEYS[2], ARGV[4])
redis.call('SET', KEYS[3], '{"epoch":' .. epoch .. ',"snapshot":' .. ARGV[2] .. '}')
redis.call('PUBLISH', ARGV[3], epoch)
return epoch`;
