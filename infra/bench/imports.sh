#!/bin/sh
# Imports of made-up official files by the registry's jar (heap 256 MiB) into a durable PostgreSQL, against COPY of the same
# rows into the same tables on the same server; memory; growth from the first size to the last; the relay's drain rate.
# Usage: make bench, or after `make build`: SIZES="100000 1000000" ROUNDS=3 sh infra/bench/imports.sh
set -e
cd "$(dirname "$0")/../.."
JAVA_HOME=$(./infra/local/find-jdk.sh)
run=$(mktemp -d)
trap 'rm -rf "$run"' EXIT

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
"$JAVA_HOME/bin/java" -Xmx192m -Drounds="${ROUNDS:-3}" -Drelay="${RELAY:-true}" \
  -Dflags="$FLAGS" -cp 'infra/bench/target/lib/*' \
  eu.observatory.bench.imports.ImportBench "$run" ${SIZES:-20000 100000}
echo "load $(cut -d' ' -f1 /proc/loadavg) at the end"
