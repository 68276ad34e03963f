#!/usr/bin/env bash
# Builds the page into dashboard/web/dist, where it or what it is made of has changed. Needs Node 20.19 and npm.
# usage: build-page.sh
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../dashboard/web"

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
# The client is generated from the contracts.
if [ -f dist/index.html ] && [ -z "$(find . ../../*-service/openapi \( -name node_modules -o -name dist -o -name generated \) -prune -o \
  -type f -newer dist/index.html -print | sed -n 1p)" ]; then
  exit 0
fi
npm run build
touch dist/index.html # the generated client is written before it
