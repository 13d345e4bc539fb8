#!/bin/sh
# The images of all four services in containers as charts/observatory runs them (read-only, nobody, no capabilities, the memory of a
# profile), as further replicas of a platform that runs: migrations of their own, starts with and without the cache for starts, memory
# at rest and under light load through their gateway, and their end. Limits: none; the profile's memory is one of its own.
# Usage: make images && sh infra/bench/images.sh [PROFILE [SECONDS]]
set -e
cd "$(dirname "$0")/../.."
if ! command -v podman >/dev/null; then
  echo "Left out: podman is not installed"
  exit 0
fi
. infra/bench/lib/platform.sh
need podman curl psql openssl
profile=${1:-small}
seconds=${2:-60}
version=$(sed -n 's:.*<revision>\(.*\)</revision>.*:\1:p' pom.xml)
services="registry search portal gateway"
trap 'podman rm -f -t 1 $(for each in $services; do echo "image-$each"; done) >/dev/null 2>&1 || true; platform_end' EXIT

for service in $services; do
  [ -f "target/images/$service-$version.tar" ] || { echo "target/images/$service-$version.tar is missing: run make images"; exit 1; }
  podman load -q -i "target/images/$service-$version.tar" >/dev/null
done
machine
platform_up 5000

port() { # port SERVICE, and its management's with a further 10
  case $1 in gateway) echo $((base));; registry) echo $((base + 1));; search) echo $((base + 2));; portal) echo $((base + 3));; esac
}
base=$(python3 -c 'import random; print(random.randrange(20000, 30000, 50))' 2>/dev/null || echo 24000)

memory_of() { # memory_of SERVICE: what the profile gives it
  sed -n "/^$1:/,/^[a-z]*:\$/p" "charts/observatory/values-$profile.yaml" | sed -n 's/.*limits: {memory: \([0-9]*\)\([MG]\)i.*/\1\2/p' | head -1 | tr GM gm
}

# What the platform told its own replica, and the places of the others.
environment() {
  pid=$(pgrep -f "$run/data/apps/$1/" | head -1)
  tr '\0' '\n' <"/proc/$pid/environ" | grep -E '^(POSTGRES_|KAFKA_|ELASTICSEARCH_|CALLER_|OBSERVATORY_|CLIENT_|SESSION_|SMTP_|MAIL_|ISSUER_|PUBLIC_)' |
    grep -v SPOOL
  echo "PORT=$(port "$1")"
  echo "MANAGEMENT_PORT=$(($(port "$1") + 10))"
  echo LOG_FORMAT=ecs
  echo IMPORT_SPOOL=/var/spool/observatory
  echo FORM_SECRET=form
  echo TRUSTED_PROXIES=127.0.0.0/8
  echo CALLERS=127.0.0.0/8
  for other in $services; do
    echo "$(echo "$other" | tr a-z A-Z)_URL=http://127.0.0.1:$(port "$other")"
  done
}

# container SERVICE FLAGS [OPTION...]: as the chart has its pods
container() {
  service=$1 flags=$2
  shift 2
  environment "$service" >"$run/$service.env"
  podman run --name "image-$service" --network host --read-only --read-only-tmpfs=false --cap-drop ALL \
    --security-opt no-new-privileges --memory "$(memory_of "$service")" --memory-swap "$(memory_of "$service")" \
    --tmpfs /tmp:rw,size=512m,mode=1777 --tmpfs /var/spool/observatory:rw,mode=1777 --env-file "$run/$service.env" \
    -e "JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=45 -XX:+ExitOnOutOfMemoryError $flags" "$@" "localhost/$service:$version"
}

# ready SERVICE: seconds until it said so, or what it wrote before it ended
ready() {
  until curl -sf -o /dev/null "http://127.0.0.1:$(($(port "$1") + 10))/actuator/health/readiness"; do
    [ "$(podman inspect -f '{{.State.Running}}' "image-$1")" = true ] || { podman logs "image-$1" 2>&1 | tail -20; exit 1; }
    sleep 0.05
  done
}

start() { # start SERVICE FLAGS: prints seconds
  begin=$(date +%s.%N)
  container "$1" "$2" -d -e MIGRATE=never >/dev/null
  ready "$1"
  echo "$begin $(date +%s.%N)" | awk '{ printf "%.1f", $2 - $1 }'
}

# End in order, on the signal that Kubernetes sends.
stop() {
  podman stop -t 60 "image-$1" >/dev/null
  ended=$(podman inspect -f '{{.State.ExitCode}}' "image-$1")
  [ "$ended" = 143 ] || { echo "$1 ended with $ended"; exit 1; }
  podman rm "image-$1" >/dev/null
}

working_set() { # working_set SERVICE: MiB that count against its limit and cannot be given back, and resident ones
  pid=$(podman inspect -f '{{.State.Pid}}' "image-$1")
  group=$(sed -n 's/^[0-9]*:memory://p' "/proc/$pid/cgroup")
  if [ -n "$group" ]; then
    here=/sys/fs/cgroup/memory$group
    used=$(cat "$here/memory.usage_in_bytes") idle=$(sed -n 's/^total_inactive_file //p' "$here/memory.stat")
  else
    here=/sys/fs/cgroup$(sed -n 's/^0:://p' "/proc/$pid/cgroup")
    used=$(cat "$here/memory.current") idle=$(sed -n 's/^inactive_file //p' "$here/memory.stat")
  fi
  resident=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")
  echo "$(((used - idle) / 1048576)) MiB ($((resident / 1024)) resident)"
}

echo "migrations, in a run of their own"
PGPASSWORD=$(printf postgres | openssl dgst -sha256 -hmac "$(cat "$run/data/secret")" | sed 's/.* //')
export PGPASSWORD
for service in registry gateway; do
  psql -q -h 127.0.0.1 -p "$(sed -n 's/^postgres=//p' "$run/data/ports.properties")" -U postgres -c "create database ${service}_image owner $service"
  if [ "$service" = registry ] && container "$service" "" --rm -e MIGRATE=never -e POSTGRES_DATABASE="${service}_image" >"$run/never.log" 2>&1; then
    echo "$service started without its tables"
    exit 1
  fi
  container "$service" "" --rm -e MIGRATE=only -e POSTGRES_DATABASE="${service}_image" >"$run/only.log" 2>&1 || { tail -20 "$run/only.log"; exit 1; }
  printf '%-10s %s\n' "$service" "$(grep -o 'this is all that was asked for' "$run/only.log")"
done

for service in $services; do
  start "$service" "" >/dev/null
done
sleep 30
for service in $services; do
  printf '%-10s of %-5s at rest     %s\n' "$service" "$(memory_of "$service")" "$(working_set "$service")"
done
site=http://127.0.0.1:$(port gateway)
sent=0 failed=0 end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt "$end" ]; do
  for page in "/" "/search?q=cooperative" "/api/search?q=bike" "/api/enterprises?limit=20" "/api/concepts?limit=20"; do
    sent=$((sent + 1))
    curl -sfL -o /dev/null --max-time 10 "$site$page" || { failed=$((failed + 1)); echo "$site$page" >>"$run/failed"; }
    sleep 0.05
  done
done
echo "$sent requests in $seconds s, $failed failed $(sort -u "$run/failed" 2>/dev/null | tr '\n' ' ')"
for service in $services; do
  printf '%-10s of %-5s under load  %s\n' "$service" "$(memory_of "$service")" "$(working_set "$service")"
done
for service in gateway portal search registry; do
  stop "$service"
done
echo "all ended in order on SIGTERM"

echo "seconds from podman's start to readiness, with the cache for starts and without"
for turn in 1 2 3; do
  for service in $services; do
    with=$(start "$service" "")
    stop "$service"
    without=$(start "$service" -XX:AOTMode=off)
    stop "$service"
    printf '%-10s %6s %6s\n' "$service" "$with" "$without"
  done
done
machine
[ "$failed" = 0 ]
