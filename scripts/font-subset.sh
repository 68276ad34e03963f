#!/usr/bin/env bash
# Makes the font that PDFs bring with them out of Noto Sans SC (SIL Open Font License): GB 2312, and the
# characters of names in font-subset/rare-characters.txt. Needs npm and Debian's fonttools; its result is committed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
RESOURCES=$PROJECT/reporting-service/src/main/resources/document/pdf
FONT=@expo-google-fonts/noto-sans-sc@0.4.3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "$FONT" >archive
tar xzf "$(cat archive)" package/400Regular/NotoSansSC_400Regular.ttf package/LICENSE_FONT
/usr/bin/python3 "$PROJECT/scripts/font-subset/subset.py" \
  package/400Regular/NotoSansSC_400Regular.ttf "$PROJECT/scripts/font-subset/rare-characters.txt" \
  "$RESOURCES/NotoSansSC-Subset.ttf"
cp package/LICENSE_FONT "$RESOURCES/NotoSansSC-LICENSE.txt"
