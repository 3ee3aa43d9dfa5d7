-- Posts calls, each with a reference, a case and a minor of its own, under the tokens of several clients.
-- Arguments: a file with a token a line, and a word that no earlier run used.

local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

local departments = { "59", "75", "13", "69", "33", "2A", "974", "62", "93", "44" }
local categories = { "IMMEDIATE_FAMILY", "PROFESSIONAL", "WIDER_FAMILY_OR_ENTOURAGE", "UNDISCLOSED", "WITNESS", "MINOR" }
local genders = { "GIRL", "GIRL", "GIRL", "BOY", "TRANSGENDER", "UNKNOWN" }
local concerns = {
  '"RUNNING_AWAY","PSYCHOLOGICAL_SUFFERING"', '"SCHOOL_DISENGAGEMENT","RUNNING_AWAY","DRUGS_OR_ALCOHOL"',
  '"PSYCHOLOGICAL_SUFFERING"', '"ONLINE_EXPLOITATION","HOUSING"',
}
local known = { "YES", "NO", "UNKNOWN" }
local days = {}
local tokens = {}
local sent = 0

local body = '{"externalReference":"%s-%d","caseReference":"%s-case-%d","occurredAt":"%s","channel":"PHONE",'
  .. '"caller":{"category":"%s"},"minors":[{"minorId":"%08x-%04x-4%03x-8%03x-%06x%06x","gender":"%s","age":%d,"department":"%s",'
  .. '"knownToChildProtection":"%s","identity":{"firstName":"Prénom-%d","lastName":"Nom-%d"}}],"concerns":[%s],'
  .. '"narrative":"Récit fictif %d : une personne de l’entourage appelle, elle raconte ce qu’elle a vu et ce qui l’inquiète."}'

function init(arguments)
  for token in io.lines(arguments[1]) do tokens[#tokens + 1] = token end
  word = arguments[2] .. id
  math.randomseed(os.time() * 10 + id)
  local now = os.time()
  for day = 1, 365 do days[day] = os.date("!%Y-%m-%dT%H:%M:%SZ", now - day * 86400 + math.random(0, 3600)) end
end

local function any(list) return list[math.random(#list)] end

function request()
  sent = sent + 1
  return wrk.format("POST", "/v1/calls", {
    ["Authorization"] = "Bearer " .. tokens[sent % #tokens + 1],
    ["Content-Type"] = "application/json",
  }, string.format(body, word, sent, word, sent, any(days), any(categories),
    math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff),
    math.random(0, 0xffffff), math.random(0, 0xffffff), any(genders), math.random(11, 17), any(departments), any(known),
    sent, sent, any(concerns), sent))
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format("result %d %d %d %d %d\n", summary.requests, summary.duration,
    failed.status + failed.connect + failed.read + failed.write + failed.timeout,
    latency:percentile(50), latency:percentile(99)))
end
