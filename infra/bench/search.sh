#!/bin/sh
# A search through the gateway, against the same body sent straight to Elasticsearch: different questions, 1 and 32 clients.
# Aim: p50 at most 1.5 times, throughput at least 0.6 times the straight one's.
# Only questions that find something as they were asked: the others become several bodies, one after the other.
# Usage: ROUNDS=3 sh infra/bench/search.sh [ENTERPRISES [QUESTIONS]]
set -e
cd "$(dirname "$0")/../.."
. infra/bench/lib/platform.sh
need wrk curl
size=${1:-20000}
count=${2:-5000}
machine
platform_up "$size"
"$JAVA_HOME/bin/java" -cp "infra/bench/target/lib/*" eu.observatory.bench.search.Questions $((count * 2)) >"$run/drawn"

# The bodies: a search service of its own asks them through the recorder.
recorder=$(($(url gateway | cut -d: -f3) + 1))
port=$((recorder + 1))
"$JAVA_HOME/bin/java" -cp "infra/bench/target/lib/*" eu.observatory.bench.search.Recorder $recorder "$(url elasticsearch)" /observatory/_search "$run/bodies" &
recording=$!
SPRING_PROFILES_ACTIVE=local PORT=$port MANAGEMENT_PORT=$((port + 1)) ELASTICSEARCH_URL=http://127.0.0.1:$recorder \
  KAFKA_BOOTSTRAP=127.0.0.1:1 SPRING_KAFKA_LISTENER_AUTOSTARTUP=false OBSERVATORY_PLATFORM_CURSORSECRET="$(head -c 32 /dev/urandom | base64)" \
  "$JAVA_HOME/bin/java" -jar services/search/target/search-*.jar >"$run/recorded.out" 2>&1 &
asking=$!
until curl -sf "http://127.0.0.1:$port/search?limit=1" >/dev/null; do
  kill -0 $asking || { cat "$run/recorded.out"; exit 1; }
  sleep 0.5
done
mkdir "$run/answers"
awk -v url="http://127.0.0.1:$port/search" -v to="$run/answers" '{ printf "url = \"%s%s\"\noutput = \"%s/%d\"\n", url, $0, to, NR }' "$run/drawn" \
  | curl -sfZ --parallel-max 4 --no-progress-meter -K -
(cd "$run/answers" && ls | xargs grep -L '"fallback":\|"total":0,') | sort -n | awk 'NR == FNR { kept[$1]; next } FNR in kept' - "$run/drawn" >"$run/questions"
rm -r "$run/answers"
echo "$(wc -l <"$run/questions") of $(wc -l <"$run/drawn") questions find something as they were asked"
: >"$run/bodies"
sed "s#.*#url = \"http://127.0.0.1:$port/search&\"#" "$run/questions" | curl -sfZ --parallel-max 4 --no-progress-meter -K - >/dev/null
kill $asking $recording
# The question itself, not the small counts behind "did you mean".
grep '"aggregations"' "$run/bodies" >"$run/asked" && mv "$run/asked" "$run/bodies"
echo "$size enterprises, $(sort -u "$run/bodies" | wc -l) different bodies"

gateway=$(url gateway)/api/search
straight="$(url elasticsearch)/observatory/_search?request_cache=true" # as the search service asks
for clients in 1 32; do
  for round in $(seq "${ROUNDS:-3}"); do
    requests "$run/bodies" POST "$straight" $clients "$count"
    straight_p50=$p50 straight_rate=$rate
    echo "$clients clients, straight: n=$sent failed=$failed ${rate}/s, p50 $p50 p95 $p95 p99 $p99 ms"
    requests "$run/questions" GET "$gateway" $clients "$count"
    echo "$clients clients, gateway:  n=$sent failed=$failed ${rate}/s, p50 $p50 p95 $p95 p99 $p99 ms" \
      "   p50 x$(ratio "$p50" "$straight_p50") (aim 1.5), throughput x$(ratio "$rate" "$straight_rate") (aim 0.6)"
  done
done
