#!/bin/sh
# What a store costs on disk and in memory, and what a request costs in CPU, by service and engine: the figures of
# docs/operate/sizing.md. CPU time is what processes have used by /proc, which a busy machine blurs less than the clock.
# Usage: ROUNDS=3 SECONDS_EACH=8 WARM=20 sh infra/bench/sizing.sh [ENTERPRISES...]; ROUNDS=0 for disk and memory only
set -e
cd "$(dirname "$0")/../.."
. infra/bench/lib/platform.sh
need wrk curl psql openssl
PARTS="gateway portal registry search postgres elasticsearch kafka"
each=${SECONDS_EACH:-8}
sampler=
[ "${ROUNDS:-3}" != 0 ] || platform_trained() { :; }
trap '[ -z "$sampler" ] || kill "$sampler" 2>/dev/null || true; platform_end' EXIT

# pids PART
pids() {
  case $1 in
    postgres) head -1 "$run/data/postgres/postmaster.pid"; pgrep -P "$(head -1 "$run/data/postgres/postmaster.pid")" ;;
    kafka) pgrep -f "^[^ ]*java -Dobservatory.run=$run/data .*LocalKafka" ;;
    elasticsearch) pgrep -f "^[^ ]*java -Dobservatory.run=$run/data .*LocalElasticsearch" ;;
    *) pgrep -f "^[^ ]*java -Dobservatory.run=$run/data .*/apps/$1/" ;;
  esac
}

# cpu: milliseconds that each part has used, its ended children included.
cpu() {
  for part in $PARTS; do
    for pid in $(pids "$part"); do
      sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null || true
    done | awk -v tick="$(getconf CLK_TCK)" '{ t += $12 + $13 + $14 + $15 } END { printf "%d ", t * 1000 / tick }'
  done
  echo
}

sql() {
  PGPASSWORD=$(printf postgres-registry | openssl dgst -sha256 -hmac "$(cat "$run/data/secret")" -r | cut -d' ' -f1) \
    psql -qAt -F ' ' -h 127.0.0.1 -p "$(sed -n 's/^postgres=//p' "$run/data/ports.properties")" -U registry registry -c "$1"
}

metric() {
  curl -sf "$(url "$1-management")/actuator/prometheus" | sed -n "s/^$2 //p" | awk '{ printf "%d", $1 }'
}

# peaks: notes what the log and the spool hold, in KiB, until it is ended.
peaks() {
  while :; do
    for folder in postgres/pg_wal spool; do
      [ ! -d "$run/data/$folder" ] || du -sk "$run/data/$folder" 2>/dev/null | awk -v f="$folder" '{ print f, $1 }'
    done
    sleep 1
  done >"$run/peaks"
}

peak() {
  awk -v f="$1" '$1 == f && $2 > most { most = $2 } END { printf "%.1f", most / 1024 }' "$run/peaks"
}

disk() {
  things=$(sql "select count(*) from enterprise")
  echo "-- disk, $things enterprises, $(sql "select count(*) from organisation") organisations"
  sql "select pg_database_size('registry'), pg_current_wal_lsn() - '0/1000000'::pg_lsn" | awk -v n="$things" \
    '{ printf "postgres: database %.1f MiB, %.0f bytes an enterprise; log written since the first start %.1f MiB, %.0f bytes\n", $1 / 1048576, $1 / n, $2 / 1048576, $2 / n }'
  sql "select relname, pg_table_size(oid), pg_indexes_size(oid) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc limit 8" | awk -v n="$things" '{ printf "  %-28s table %6.0f, indexes %6.0f bytes an enterprise\n", $1, $2 / n, $3 / n }'
  echo "postgres: log on disk at most $(peak postgres/pg_wal) MiB; spool at most $(peak spool) MiB"
  for topic in registry.enterprises registry.organisations registry.concepts registry.territories; do
    bytes=$(find "$run/data/kafka" -path "*/$topic-[0-9]*" -name '*.log' -exec cat {} + | wc -c)
    echo "kafka: $topic $bytes bytes, $(metric registry "observatory_outbox_published_total{.*topic=\"$topic\".*}") states"
  done
  curl -sf "$(url elasticsearch)/_cat/indices/observatory*?h=index,docs.count,pri.store.size&bytes=b" \
    | awk -v n="$things" '{ printf "elasticsearch: %s %d documents, %.1f MiB, %.0f bytes a document\n", $1, $2, $3 / 1048576, $3 / ($2 ? $2 : 1) }'
}

memory() {
  echo "-- memory, MiB: resident, its proportional share, resident at most; heap in use, heap at most"
  for part in $PARTS; do
    for pid in $(pids "$part"); do
      awk '/^(VmRSS|VmHWM):/ { print $1, $2 }' "/proc/$pid/status"
      awk '/^Pss:/ { print $1, $2 }' "/proc/$pid/smaps_rollup"
    done 2>/dev/null | awk -v p="$part" '{ s[$1] += $2 } END { printf "%-14s %6.0f %6.0f %6.0f", p, s["VmRSS:"] / 1024, s["Pss:"] / 1024, s["VmHWM:"] / 1024 }'
    case $part in
      gateway | portal | registry | search)
        curl -sf "$(url "$part-management")/actuator/prometheus" | awk '/^jvm_memory_used_bytes.*area="heap"/ { u += $NF }
          /^jvm_memory_max_bytes.*area="heap"/ { m += $NF } END { printf "   %6.0f %6.0f", u / 1048576, m / 1048576 }' ;;
    esac
    echo
  done
}

# What is asked, each kind in a file: in a line what follows the address's first slash.
kinds() {
  mkdir -p "$run/kinds"
  "$JAVA_HOME/bin/java" -cp 'infra/bench/target/lib/*' eu.observatory.bench.search.Questions 3000 >"$run/drawn"
  sed 's#^#api/search#' "$run/drawn" >"$run/kinds/search"
  grep -o 'q=[^&]*' "$run/drawn" | sort -u >"$run/words"
  sed 's#^#fr/search?#' "$run/words" >"$run/kinds/page-of-results"
  sed 's#^#api/suggestions?#' "$run/words" >"$run/kinds/suggestions"
  sed 's#^#api/search/map?level=nuts3\&#' "$run/words" >"$run/kinds/map"
  for filter in country=FR country=BE region=FRE region=BE3 activity=F type=enterprise nuts=FRE11 nuts=BE323 activity=43.32; do
    for limit in $(seq 1 50); do echo "api/search?limit=$limit&$filter"; done
  done >"$run/kinds/facets"
  sql "select id from enterprise order by md5(id) limit 3000" >"$run/ids"
  sed 's#^#api/enterprises/#' "$run/ids" >"$run/kinds/enterprise"
  sed 's#^#fr/enterprises/#' "$run/ids" >"$run/kinds/page-of-an-enterprise"
  for filter in '' '&country=FR' '&region=BE3' '&family=association' '&activity=43.32' '&status=active'; do
    for limit in $(seq 10 60); do echo "api/enterprises?limit=$limit$filter"; done
  done >"$run/kinds/list"
}

# used BEFORE AFTER SECONDS: milliseconds of each part between two lines of cpu, without what it uses at rest.
used() {
  printf '%s\n%s\n%s\n' "$1" "$2" "$rest" | awk -v s="$3" '{ for (i = 1; i <= NF; i++) v[NR, i] = $i; n = NF }
    END { for (i = 1; i <= n; i++) { d = v[2, i] - v[1, i] - v[3, i] * s; printf "%.1f ", d < 0 ? 0 : d } }'
}

requests_cost() {
  rest="0 0 0 0 0 0 0"
  from=$(cpu)
  sleep 20
  rest=$(used "$from" "$(cpu)" 20 | awk '{ for (i = 1; i <= NF; i++) printf "%.2f ", $i / 20 }')
  echo "-- at rest, milliseconds of CPU a second ($PARTS): $rest"
  for kind in $(ls "$run/kinds"); do lines "${WARM:-20}" "$run/kinds/$kind" GET "$(url gateway)" 4; done
  echo "-- milliseconds of CPU a request, least and most of ${ROUNDS:-3} rounds; load $(cut -d' ' -f1 /proc/loadavg)"
  echo "kind n $PARTS all" | awk '{ printf "%-22s %6s", $1, $2; for (i = 3; i <= NF; i++) printf " %14s", $i; print "" }'
  for kind in $(ls "$run/kinds"); do
    lines 5 "$run/kinds/$kind" GET "$(url gateway)" 4
    for round in $(seq "${ROUNDS:-3}"); do
      from=$(cpu)
      begin=$(date +%s.%N)
      lines "$each" "$run/kinds/$kind" GET "$(url gateway)" 4
      [ "$failed" -le $((sent / 100)) ] || { echo "$kind: $failed of $sent failed" >&2; exit 1; }
      echo "$sent $(used "$from" "$(cpu)" "$(awk -v b="$begin" -v e="$(date +%s.%N)" 'BEGIN { print e - b }')")"
    done | awk -v kind="$kind" '{ n += $1; all = 0
        for (i = 2; i <= NF + 1; i++) { v = i <= NF ? $i / $1 : all; all += v
          if (NR == 1 || v < lo[i]) lo[i] = v; if (v > hi[i]) hi[i] = v }; last = NF + 1 }
      END { printf "%-22s %6d", kind, n; for (i = 2; i <= last; i++) printf " %6.2f-%-7.2f", lo[i], hi[i]; print "" }'
  done
}

for size in ${*:-10000 100000}; do
  echo "== $size enterprises asked for"
  machine
  peaks &
  sampler=$!
  platform_up "$size"
  ! grep 'sample is not complete' "$run/launcher.out" || exit 1
  kill "$sampler"
  sampler=
  kinds
  disk
  [ "${ROUNDS:-3}" = 0 ] || requests_cost
  memory
  platform_down
  [ -n "$PLATFORM" ] || rm -rf "$run/data"
done
machine
