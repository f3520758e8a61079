#!/bin/sh
# Finds a Chromium for the browser tests. Installs Debian's as root where apt is, else lets Playwright fetch its own.
# Never fails: without a browser the browser tests are skipped, and the last lines of the test run say so.
python=$1
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
"$python" - <<'END' && exit 0
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(0 if os.path.exists(p.chromium.executable_path) else 1)
END
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing Chromium for the browser tests …"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium) >/dev/null 2>&1
  command -v chromium >/dev/null 2>&1 && exit 0
fi
echo "Fetching Chromium for the browser tests …"
timeout 300 "$python" -m playwright install chromium >/dev/null 2>&1
exit 0
