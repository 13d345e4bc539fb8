#!/bin/sh
# Start-up time and resident memory of the whole platform, in a run folder of its own and on free ports.
# Limits: the second start within 30 s on two idle cores; 2.5 GiB resident at rest. Linux only (reads /proc).
# Usage: make bench, or: SAMPLE=5000 REST=60 sh infra/bench/startup.sh
set -e
cd "$(dirname "$0")/../.."
SERVICE_FLAGS=${SERVICE_FLAGS:-}
. infra/bench/lib/platform.sh

start() {
  begin=$(date +%s.%N)
  platform_open "${SAMPLE:-5000}"
  awk -v begin="$begin" -v end="$(date +%s.%N)" -v what="$1" -v limit="$2" \
    'BEGIN { printf "%-28s %6.1f s%s\n", what, end - begin, limit ? "   (limit " limit " s)" : "" }'
}

memory() {
  for pid in $(pgrep -f "$run/data|launcher.Launcher up"; pgrep -x postgres); do
    awk -v pid="$pid" '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk '{ sum += $1 } END { printf "%-28s %6.0f MiB (limit 2560 MiB)\n", "resident at rest, shared once", sum / 1024 }'
}

machine
echo "sample of ${SAMPLE:-5000}"
start "first start, with the sample"
platform_trained
platform_down
start "second start" 30
sleep "${REST:-60}"
memory
