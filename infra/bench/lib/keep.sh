#!/bin/sh
# Starts a platform with a sample of SIZE enterprises and keeps it, for several measurements of one store: prints what to
# set PLATFORM to once it is ready, and stops with Ctrl-C.
# Usage: sh infra/bench/lib/keep.sh SIZE
set -e
cd "$(dirname "$0")/../../.."
PLATFORM=
. infra/bench/lib/platform.sh
machine
platform_up "$1"
echo "PLATFORM=$run"
while :; do sleep 1; done
