#!/bin/sh
# with-parent.sh COMMAND...: runs COMMAND until it ends, or until standard input closes, which happens however the
# parent ends, kill -9 included. STOP_SIGNAL is what then stops COMMAND (default TERM).
signal=${STOP_SIGNAL:-TERM}
trap '' INT HUP # Ctrl-C in a terminal is for the parent, which stops its children in order
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(read -r _ <&3; kill -"$signal" "$child") >/dev/null 2>&1 &
watch=$!
exec 3<&-
trap 'kill -$signal $child' TERM
wait "$child"
code=$?
while kill -0 "$child" 2>/dev/null; do # a trapped signal interrupts wait
  wait "$child"
  code=$?
done
kill "$watch" 2>/dev/null
exit "$code"
