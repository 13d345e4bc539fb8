# Sourced before the tests: sets OBSERVATORY_PROMETHEUS to a Prometheus for them, with promtool beside it, or says why there
# is none. Order: one that is given, the system's, Debian's package unpacked under target, which installs and starts nothing.
observatory_prometheus() {
  if command -v prometheus >/dev/null 2>&1; then
    command -v prometheus
  elif [ -x "$PWD/target/prometheus/usr/bin/prometheus" ]; then
    echo "$PWD/target/prometheus/usr/bin/prometheus"
  fi
}

observatory_unpack_prometheus() {
  if command -v apt-get >/dev/null 2>&1 && command -v dpkg-deb >/dev/null 2>&1; then
    echo "Fetching Prometheus for the tests of alerts and dashboards (apt-get download)"
    mkdir -p target/prometheus
    (
      cd target/prometheus || exit
      apt-get download -q prometheus || { [ "$(id -u)" = 0 ] && apt-get update -q && apt-get download -q prometheus; }
      dpkg-deb -x prometheus_*.deb . && rm prometheus_*.deb
    ) >/dev/null 2>&1
  fi
}

if [ -z "$OBSERVATORY_PROMETHEUS" ]; then
  [ -n "$(observatory_prometheus)" ] || observatory_unpack_prometheus
  OBSERVATORY_PROMETHEUS=$(observatory_prometheus)
fi
if [ -n "$OBSERVATORY_PROMETHEUS" ]; then
  export OBSERVATORY_PROMETHEUS
else
  unset OBSERVATORY_PROMETHEUS
  echo "NO PROMETHEUS: there is none and none could be fetched, so the tests of alerts and dashboards are skipped." >&2
  echo "               Install Prometheus, or set OBSERVATORY_PROMETHEUS to its program, with promtool beside it." >&2
fi
