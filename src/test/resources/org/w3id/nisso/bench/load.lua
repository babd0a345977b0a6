-- Asks the same again and again, or, with NISSO_BENCH_EACH set, each time what was never asked before.
local path = os.getenv("NISSO_BENCH_PATH")
local each = os.getenv("NISSO_BENCH_EACH")
local threads = 0
local asked = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function request()
  asked = asked + 1
  return wrk.format("GET", each and (path .. "%23" .. each .. number .. "x" .. asked) or path)
end
