#!/bin/sh
# The gateway's hop against nginx in front of the same service: enterprises of the registry, 32 clients.
# Aim: at least half of nginx's throughput.
# Both note every request in a log, as they do in production. Each address is asked for WARM seconds (60) through both before it is measured.
# Usage: ROUNDS=3 WARM=60 sh infra/bench/hop.sh [SECONDS]
set -e
cd "$(dirname "$0")/../.."
. infra/bench/lib/platform.sh
need wrk curl nginx
seconds=${1:-15}
machine
platform_up 2000
port=$(($(url gateway | cut -d: -f3) + 1))
mkdir -p "$run/nginx"
cat >"$run/nginx/nginx.conf" <<CONF
pid $run/nginx/pid;
error_log $run/nginx/error.log;
worker_processes auto;
events { worker_connections 1024; }
http {
  access_log $run/nginx/access.log;
  upstream registry { server $(url registry | cut -d/ -f3); keepalive 64; }
  server {
    listen 127.0.0.1:$port;
    location /api/ { proxy_pass http://registry/; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
CONF
nginx -c "$run/nginx/nginx.conf" -p "$run/nginx"
trap 'kill $(cat "$run/nginx/pid"); platform_end' EXIT
id=$(curl -sf "$(url registry)/enterprises?limit=1" | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
for path in "enterprises/$id" "concepts/nace-rev2:43.32"; do
  for door in "http://127.0.0.1:$port" "$(url gateway)"; do
    wrk -t1 -c32 -d"${WARM:-60}s" "$door/api/$path" >/dev/null
  done
  for round in $(seq "${ROUNDS:-3}"); do
    for door in "http://127.0.0.1:$port" "$(url gateway)"; do
      wrk -t1 -c32 -d"${seconds}s" --latency "$door/api/$path" >"$run/wrk.out"
      ! grep -q 'Non-2xx\|Socket errors' "$run/wrk.out" || { cat "$run/wrk.out"; exit 1; }
      before=${rate:-}
      rate=$(awk '/Requests\/sec/ { print $2 }' "$run/wrk.out")
    done
    echo "/api/$path: nginx $before/s, gateway $rate/s, x$(ratio "$rate" "$before") (aim 0.5)"
  done
  wrk -t1 -c32 -d"${seconds}s" "$(url registry)/$path" | awk -v p="$path" '/Requests\/sec/ { print "/" p ": the service alone " $2 "/s" }'
done
