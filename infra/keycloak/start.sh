#!/bin/sh
# Starts Keycloak with the realm of the Observatory, which it imports where there is none yet. Refuses where a variable
# is missing: Keycloak would take the name of the variable, which everybody can read here, for its value.
# Further arguments go to `kc.sh start`.
set -eu

refuse() {
  echo "$1" >&2
  exit 1
}

[ -n "${KEYCLOAK_HOME:-}" ] || KEYCLOAK_HOME=/opt/keycloak
[ -x "$KEYCLOAK_HOME/bin/kc.sh" ] || refuse "KEYCLOAK_HOME=$KEYCLOAK_HOME is not a folder of Keycloak"
case "${OBSERVATORY_URL:-}" in
  */) refuse "OBSERVATORY_URL must not end with a slash" ;;
  https://?* | http://localhost* | http://127.0.0.1*) ;;
  *) refuse "OBSERVATORY_URL must be the address of the platform, such as https://observatory.example.org" ;;
esac
[ "$(printf %s "${GATEWAY_SECRET:-}" | wc -c)" -ge 32 ] \
  || refuse "GATEWAY_SECRET must have 32 characters or more, such as openssl rand -hex 32 makes"
export OBSERVATORY_URL GATEWAY_SECRET

mkdir -p "$KEYCLOAK_HOME/data/import"
cp "$(dirname "$0")/realm.json" "$KEYCLOAK_HOME/data/import/observatory-realm.json"
exec "$KEYCLOAK_HOME/bin/kc.sh" start --import-realm "$@"
