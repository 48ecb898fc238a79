-- A little of what a Lua language server does: holds a scenario against the annotations of a definition file,
-- as strictly as they can be read. Gives the findings, one a line. Called with the text of the definitions and
-- the scenario's file.
local definitions, file = ...
local aliases, classes, words = {}, {}, {}
local findings = {}

-- ---- The annotations

local class, alias, takes, gives

for line in definitions:gmatch("[^\n]*") do
  local name, rest = line:match("^%-%-%-@alias (%S+) ?(.*)")
  if name then
    alias, aliases[name] = name, rest
  elseif line:match("^%-%-%-| ") then
    aliases[alias] = aliases[alias] .. "|" .. line:match('^%-%-%-| ("[^"]*")')
  end
  name = line:match("^%-%-%-@class (%S+)")
  if name then
    class = { name = name, fields = {}, must = {} }
    classes[name] = class
  end
  name, rest = line:match("^%-%-%-@field (%S+) (.*)")
  if name then
    local optional = name:sub(-1) == "?" or name:sub(1, 1) == "["
    name = name:gsub("%?$", "")
    class.fields[name] = rest:match('^"[^"]*"') or rest:match("^%S+")
    class.must[name] = not optional or nil
  end
  takes = line:match("^%-%-%-@param %S+ (.+)") or takes
  gives = line:match("^%-%-%-@return (.+)") or gives
  name = line:match("^function (%w+)%(")
  if name then
    words[name] = { takes = takes, gives = gives }
  end
end

-- ---- The types

local fits

-- The members of a union; what stands in brackets is one of them.
local function members(type)
  local list, depth, from = {}, 0, 1
  for at = 1, #type do
    local c = type:sub(at, at)
    depth = depth + (c == "(" and 1 or c == ")" and -1 or 0)
    if c == "|" and depth == 0 then
      list[#list + 1] = type:sub(from, at - 1)
      from = at + 1
    end
  end
  list[#list + 1] = type:sub(from)
  return list
end

local function fits_class(value, one, deep)
  if type(value) ~= "table" then
    return false
  end
  local made = getmetatable(value)
  if made then -- by a word, which has looked at it
    return made.class == one.name
  end
  for key, item in pairs(value) do
    local name = type(key) == "number" and "[" .. key .. "]" or key
    local wanted = one.fields[name] or one.fields[type(key) == "number" and "[integer]" or "[string]"]
    if not wanted or not fits(item, wanted, deep) then
      deep[#deep + 1] = one.name .. ": " .. name .. " is no " .. tostring(wanted)
    end
  end
  for name in pairs(one.must) do
    if value[name] == nil then
      deep[#deep + 1] = one.name .. ": " .. name .. " is missing"
    end
  end
  return true
end

local function fits_list(value, item, deep)
  if type(value) ~= "table" or getmetatable(value) then
    return false
  end
  for key, one in pairs(value) do
    if type(key) ~= "number" or not fits(one, item, deep) then
      return false
    end
  end
  return true
end

local function fits_one(value, wanted, deep)
  if wanted:match("^fun%(") then
    return type(value) == "function"
  elseif wanted:match("%[%]$") then
    return fits_list(value, wanted:gsub("%[%]$", ""):gsub("^%((.*)%)$", "%1"), deep)
  elseif wanted:match('^"') then
    return value == wanted:sub(2, -2)
  elseif tonumber(wanted) then
    return value == tonumber(wanted)
  elseif wanted == "integer" then
    return math.type(value) == "integer"
  elseif classes[wanted] then
    return fits_class(value, classes[wanted], deep)
  elseif aliases[wanted] then
    return fits(value, aliases[wanted]:gsub("^|", ""), deep)
  end
  return type(value) == wanted
end

-- Does VALUE fit? Of what is wrong within, only that of the members it fits is told.
function fits(value, wanted, deep)
  for _, one in ipairs(members(wanted)) do
    local within = {}
    if fits_one(value, one, within) then
      table.move(within, 1, #within, #deep + 1, deep)
      return true
    end
  end
  return false
end

-- ---- The words

local function call(value, wanted, gives, name)
  if not fits(value, wanted, findings) then
    findings[#findings + 1] = name .. ": " .. tostring(value) .. " is no " .. wanted
  end
  return setmetatable(type(value) == "table" and value or { value }, { class = gives })
end

local place = { ipairs = ipairs, pairs = pairs, tostring = tostring, tonumber = tonumber, type = type, math = math }

for name, word in pairs(words) do
  local body, given = word.gives:match("^fun%(body: (%S+)%): (%S+)$")
  place[name] = function(value)
    if not body then
      return call(value, word.takes, word.gives, name)
    end
    if not fits(value, word.takes, findings) then
      findings[#findings + 1] = name .. ": its id is no " .. word.takes
    end
    return function(items) return call(items, body, given, name) end
  end
end

assert(loadfile(file, "t", place))()
table.sort(findings)
return table.concat(findings, "\n")
