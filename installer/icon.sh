#!/usr/bin/env bash
# Draws assets/icon/saoma.svg anew in the sizes and forms that windows and installers want, on Debian or Ubuntu.
set -euo pipefail
cd "$(dirname "$0")/.."

needed=(librsvg2-bin imagemagick icnsutils)
if ! dpkg -s "${needed[@]}" >/dev/null 2>&1; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${needed[@]}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 32 48 128 256 512; do
    rsvg-convert -w "$size" -h "$size" assets/icon/saoma.svg -o "$work/$size.png"
done
# the window's own, from which each system takes what fits
for size in 32 256; do
    convert "$work/$size.png" -strip -define png:exclude-chunks=date,time "assets/icon/saoma-$size.png"
done
convert "$work"/{16,32,48,256}.png installer/windows/saoma.ico
png2icns installer/macos/saoma.icns "$work"/{16,32,48,128,256,512}.png
