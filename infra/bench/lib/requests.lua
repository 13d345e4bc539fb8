-- Sends the lines of $FILE, each in its turn and from the first again: the rest of the address by GET, or a body by POST.
-- What warmed up before is not asked again soon: each run begins at another line.
local lines, number

function init()
  lines = {}
  for line in io.lines(os.getenv("FILE")) do lines[#lines + 1] = line end
  number = os.time() % #lines
  if os.getenv("METHOD") == "POST" then wrk.headers["Content-Type"] = "application/json" end
end

function request()
  number = number % #lines + 1
  if os.getenv("METHOD") == "POST" then return wrk.format("POST", nil, nil, lines[number]) end
  return wrk.format("GET", wrk.path .. lines[number])
end

function done(summary, latency)
  local wrong = summary.errors
  local failed = wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout
  io.write(string.format("sent=%d failed=%d rate=%.1f p50=%.2f p95=%.2f p99=%.2f\n", summary.requests, failed,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000))
end
