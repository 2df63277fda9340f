#!/bin/sh
# Sees to it that the tests have a Redis, a browser, LibreOffice, pandas and R. Quick and silent when all are there.
set -u
missing=''
command -v redis-server >/dev/null 2>&1 || missing='redis-server'
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
  command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
# Opens the annexes for tenders; about half a minute to install.
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-calc-nogui libreoffice-writer-nogui"
# Run the recipes of docs/export.md; Debian's Python has Debian's pandas.
"${PYTHON:-/usr/bin/python3}" -c 'import pandas' >/dev/null 2>&1 || missing="$missing python3-pandas"
command -v Rscript >/dev/null 2>&1 || missing="$missing r-base-core"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing for the tests:$(printf ' %s' $missing)"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 -- one word a package
  apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null && exit 0
fi
echo "The tests need these programs; install them and try again:$(printf ' %s' $missing)" >&2
exit 1
