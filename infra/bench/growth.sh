#!/bin/sh
# Lists and searches of a large registry against those of a small one, through the gateway, one client.
# Aim: p95 at 1,000,000 enterprises (give 10000 1000000) at most 1.2 times the p95 at 10,000.
# Usage: sh infra/bench/growth.sh [SMALL [LARGE [REQUESTS]]]
set -e
cd "$(dirname "$0")/../.."
. infra/bench/lib/platform.sh
need wrk curl
small=${1:-10000}
large=${2:-100000}
count=${3:-500}
machine
"$JAVA_HOME/bin/java" -cp 'infra/bench/target/lib/*' eu.observatory.bench.search.Questions 6800 >"$run/searches"
for filter in '' '&country=FR' '&country=BE' '&region=FRE' '&region=BE3' '&family=association' '&family=cooperative' \
  '&lens=legal-form:in' '&lens=principles:in' '&activity=43.32' '&activity=F' '&status=active' '&nuts=FRE11' '&nuts=BE323'; do
  for limit in 20 50 100; do echo "?limit=$limit$filter"; done
done >"$run/lists"

measure() {
  for what in lists searches; do
    case $what in lists) path=enterprises ;; *) path=search ;; esac
    lines "${WARM:-60}" "$run/$what" GET "$(url gateway)/api/$path" 1
    one_by_one "$run/$what" "$(url gateway)/api/$path" "$count"
    echo "$1 enterprises, $what: n=$sent p50 $p50 p95 $p95 p99 $p99 ms"
    eval "${what}_$1=$p95"
  done
}

if [ -n "$PLATFORM" ]; then
  measure "$(total "$(url registry)/enterprises")"
  exit
fi
for size in "$small" "$large"; do
  platform_up "$size"
  measure "$size"
  platform_down
  rm -rf "$run/data"
done
eval "echo \"p95 lists x\$(ratio \$lists_$large \$lists_$small), searches x\$(ratio \$searches_$large \$searches_$small) (aim 1.2)\""
