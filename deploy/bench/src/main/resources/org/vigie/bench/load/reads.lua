-- Reads one address again and again, under the first token.
-- Arguments: a file with a token a line, and the path with its query.

function init(arguments)
  local authorization = "Bearer " .. io.lines(arguments[1])()
  read = wrk.format("GET", arguments[2], { ["Authorization"] = authorization })
end

function request() return read end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format("result %d %d %d %d %d\n", summary.requests, summary.duration,
    failed.status + failed.connect + failed.read + failed.write + failed.timeout,
    latency:percentile(50), latency:percentile(99)))
end
