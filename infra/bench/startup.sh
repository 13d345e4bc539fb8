#!/bin/sh
# Start-up time and resident memory of the whole platform, in a run folder of its own and on free ports.
# Limits: the second start within 30 s on two idle cores; 2.5 GiB resident at rest. Linux only (reads /proc).
# Usage: make bench, or: SAMPLE=5000 REST=60 sh infra/bench/startup.sh
set -e
cd "$(dirname "$0")/../.."
JAVA_HOME=$(./infra/local/find-jdk.sh)
run=$(mktemp -d)
log=$run/launcher.out
trap 'stop; rm -rf "$run"' EXIT

launcher() {
  RUN_DIRECTORY=$run/data PORTS=free "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp 'infra/local/launcher/target/lib/*' eu.observatory.local.launcher.Launcher "$1"
}

stop() {
  launcher down >/dev/null 2>&1 || true
}

start() {
  begin=$(date +%s.%N)
  launcher up >"$log" 2>&1 &
  until grep -q '^Open ' "$log"; do
    kill -0 $! 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.1
  done
  awk -v begin="$begin" -v end="$(date +%s.%N)" -v what="$1" -v limit="$2" \
    'BEGIN { printf "%-28s %6.1f s%s\n", what, end - begin, limit ? "   (limit " limit " s)" : "" }'
}

trained() {
  for i in $(seq 180); do
    [ "$(find "$run/data/apps" -name app.aot | wc -l)" -ge 4 ] && return
    sleep 1
  done
  echo "the caches for faster starts were not made" >&2
}

memory() {
  for pid in $(pgrep -f "$run/data|launcher.Launcher up"; pgrep -x postgres); do
    awk -v pid="$pid" '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk '{ sum += $1 } END { printf "%-28s %6.0f MiB (limit 2560 MiB)\n", "resident at rest, shared once", sum / 1024 }'
}

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), sample of ${SAMPLE:-5000}"
start "first start, with the sample"
trained
stop
start "second start" 30
sleep "${REST:-60}"
memory
