# Sourced before the tests: sets OBSERVATORY_CHROMIUM to a browser for them, or says why there is none.
# Order: one that is given, the system's, one from the package manager where it may, Playwright's own download.
observatory_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
    "$HOME"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium; do
    if [ -x "$path" ]; then
      echo "$path"
      return
    fi
  done
}

observatory_install_browser() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests (apt-get)"
    (apt-get install -y -q chromium || { apt-get update -q && apt-get install -y -q chromium; }) >/dev/null 2>&1
  fi
  if [ -z "$(observatory_browser)" ] && command -v npx >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests (Playwright)"
    npx --yes playwright install chromium >/dev/null 2>&1
  fi
}

if [ -z "$OBSERVATORY_CHROMIUM" ]; then
  [ -n "$(observatory_browser)" ] || observatory_install_browser
  OBSERVATORY_CHROMIUM=$(observatory_browser)
fi
if [ -n "$OBSERVATORY_CHROMIUM" ]; then
  export OBSERVATORY_CHROMIUM
else
  unset OBSERVATORY_CHROMIUM
  echo "NO BROWSER: there is no Chromium and none could be installed, so the browser tests are skipped." >&2
  echo "            Install Chromium, or set OBSERVATORY_CHROMIUM to one." >&2
fi
