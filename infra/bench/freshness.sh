#!/bin/sh
# From the commit of a change to the moment a search finds it: at 50 changes a second, then the same while an import runs.
# Elasticsearch makes changes visible each second. Aim: p99 at most 1.5 s.
# Usage: sh infra/bench/freshness.sh [ENTERPRISES [SECONDS [IMPORTED]]]
set -e
cd "$(dirname "$0")/../.."
. infra/bench/lib/platform.sh
need curl
size=${1:-10000}
seconds=${2:-60}
imported=${3:-100000}
machine
platform_up "$size"
registry=$(pgrep -f "registry-.*\.jar" | while read -r pid; do
  tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -q "$run/data" && echo "$pid"
done | head -1)
PGPASSWORD=$(tr '\0' '\n' <"/proc/$registry/environ" | sed -n 's/^POSTGRES_PASSWORD=//p')
export PGPASSWORD

fresh() {
  printf '%s: ' "$1"
  "$JAVA_HOME/bin/java" -cp 'infra/bench/target/lib/*' eu.observatory.bench.freshness.FreshnessBench \
    "jdbc:postgresql://127.0.0.1:$(sed -n 's/^postgres=//p' "$run/data/ports.properties")/registry" registry "$(url elasticsearch)" "$2" 50
}

fresh "warming up" 5
fresh "$size enterprises, at rest" "$seconds"
import_begin "$imported" bench
sleep 3
fresh "while $imported are imported" "$seconds"
import_state
