# For the measurements: the whole platform in a run folder of its own, on free ports, with limits out of the way, and
# with the full compiler, as on a server (SERVICE_FLAGS= for the launcher's own flags).
# Sourced from the root of the checkout. Leaves $run (its folder) and $JAVA_HOME. PLATFORM=<folder of a platform that runs
# already, kept by lib/keep.sh> saves the start; it is then measured as it is, and left running.
JAVA_HOME=$(./infra/local/find-jdk.sh)
run=${PLATFORM:-$(mktemp -d)}
export OBSERVATORY_GATEWAY_LIMIT_SEARCH=1000000000 OBSERVATORY_GATEWAY_LIMIT_REST=1000000000 OBSERVATORY_GATEWAY_LIMIT_EXPORTS=1000000000
export SERVICE_FLAGS="${SERVICE_FLAGS--XX:TieredStopAtLevel=4}"
trap platform_end EXIT
trap 'exit 130' INT TERM

launcher() {
  RUN_DIRECTORY=$run/data PORTS=free "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp 'infra/local/launcher/target/lib/*' eu.observatory.local.launcher.Launcher "$1"
}

# platform_open SIZE: starts all of it with a sample of SIZE enterprises.
platform_open() {
  : >"$run/launcher.out"
  SAMPLE=$1 launcher up >"$run/launcher.out" 2>&1 &
  until grep -q '^Open ' "$run/launcher.out"; do
    kill -0 $! 2>/dev/null || { cat "$run/launcher.out"; exit 1; }
    sleep 0.1
  done
}

# platform_trained: waits for the end of what the launcher does in the background after the first start of a build.
platform_trained() {
  for i in $(seq 600); do
    [ "$(find "$run/data/apps" -name app.aot | wc -l)" -ge 4 ] && return
    sleep 1
  done
  echo "the caches for faster starts were not made" >&2
}

# platform_up SIZE: the same, and waits until they are searchable and nothing goes on in the background.
platform_up() {
  [ -z "$PLATFORM" ] || return 0
  platform_open "$1"
  awaited=$(total "$(url registry)/enterprises")
  until [ "$(total "$(url search)/search?type=enterprise")" = "$awaited" ]; do sleep 1; done
  platform_trained
}

platform_down() {
  [ -n "$PLATFORM" ] || [ ! -d "$run/data" ] || launcher down >/dev/null 2>&1 || true
}

# platform_end: stops it and leaves nothing behind.
platform_end() {
  platform_down
  [ -n "$PLATFORM" ] || rm -rf "$run"
}

url() {
  echo "http://127.0.0.1:$(sed -n "s/^$1=//p" "$run/data/ports.properties")"
}

# total URL: the total of a list.
total() {
  curl -sf "$1" | grep -o '"total":[0-9]*' | tail -1 | cut -d: -f2
}

need() {
  for tool; do
    command -v "$tool" >/dev/null || { echo "This measurement needs $tool: apt-get install $tool"; exit 1; }
  done
}

machine() {
  echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
}

# requests FILE METHOD URL CLIENTS N: sends the lines of FILE, about N of them, by so many clients, after WARM seconds (60) of
# them as a warming-up, since the full compiler takes its time and the rate tells how long to go on; leaves $rate, $p50, $p95, $p99, $sent, $failed. A line is the rest of the address for GET, and the body for POST.
requests() {
  lines "${WARM:-60}" "$@"
  lines $(awk -v n="$5" -v rate="$rate" 'BEGIN { print 2 + int(n / rate) }') "$@"
}

lines() {
  FILE=$2 METHOD=$3 wrk -t1 -c"$5" -d"$1s" --timeout 30s -s infra/bench/lib/requests.lua "$4" >"$run/wrk.out" 2>&1 \
    || { cat "$run/wrk.out"; exit 1; }
  eval "$(grep '^sent=' "$run/wrk.out" || { cat "$run/wrk.out" >&2; echo exit 1; })"
}

# one_by_one FILE URL N: N lines of FILE, each the rest of an address, asked one after the other on one connection; leaves
# $sent, $p50, $p95, $p99 as they were. (wrk adds what would have been asked meanwhile to each slow answer.)
one_by_one() {
  seq 1 $(($3 / $(wc -l <"$1") + 1)) | while read -r _; do cat "$1"; done | head -n "$3" \
    | sed "s#.*#url = \"$2&\"\noutput = /dev/null#" | curl -sSf -K - -w '%{time_total}\n' | sort -n >"$run/times"
  eval "$(awk '{ t[NR] = $1 * 1000 } END { printf "sent=%d p50=%.1f p95=%.1f p99=%.1f", NR, t[int(NR * 0.5) + 1], t[int(NR * 0.95) + 1], t[int(NR * 0.99) + 1] }' "$run/times")"
}

# ratio A B
ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

# imports ARGUMENT...: curl with the token of the sample machine, which may import.
imports() {
  token=$(curl -sf -u machine:sample -d grant_type=client_credentials -d scope=imports:write "$(url issuer)/oauth2/token" \
    | field access_token)
  curl -sf -H "Authorization: Bearer $token" "$@"
}

# import_begin SIZE DATASET: starts an import of SIZE other made-up French and Belgian enterprises, without waiting for it.
import_begin() {
  "$JAVA_HOME/bin/java" -jar infra/local/sample/target/local-sample-*.jar --size "$1" --seed 2 --out "$run/files" >/dev/null
  set=$(imports -X POST -H 'Content-Type: application/json' -d '{}' "$(url registry)/imports/sets" | field id)
  for file in "$run"/files/sirene/*; do
    imports -o /dev/null -T "$file" "$(url registry)/imports/sets/$set/files/$(basename "$file")"
  done
  job=$(imports -X POST -H 'Content-Type: application/json' "$(url registry)/imports" -d "{\"set\":\"$set\",\"format\":\"sirene\",
    \"dataset\":\"$2\",\"territory\":\"FR\",\"extractDate\":\"2026-01-01\",\"complete\":true,\"licence\":\"CC0-1.0\",\"sample\":true}" | field id)
}

# import_state: how far the import is.
import_state() {
  imports "$(url registry)/imports/$job" | grep -o '"state":"[^"]*"\|"done":[0-9]*\|"total":[0-9]*\|"rate":[0-9]*' | tr '\n' ' '
  echo
}

# field NAME: a text of the JSON at the input.
field() {
  grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4
}
