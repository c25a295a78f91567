#!/usr/bin/env bash
# Makes a package of an image of the till, in target/dist.
#
#     installer/linux/package.sh deb|rpm target/dist/saoma 1.2.3
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/image.sh
. installer/image.sh --version "$3"
jdk=$(jdk_of "${JAVA_HOME:-}" /usr/lib/jvm/*)

# the time that the files had when the image was trained
SOURCE_DATE_EPOCH=$(date -u -d "$(sed -n 's/.*outputTimestamp>\(.*\)<.*/\1/p' pom.xml)" +%s)
export SOURCE_DATE_EPOCH

# xz, which every dpkg can read; its higher levels take minutes for a tenth
export DPKG_DEB_COMPRESSOR_TYPE=${DPKG_DEB_COMPRESSOR_TYPE:-xz} DPKG_DEB_COMPRESSOR_LEVEL=1
case $1 in
    deb) own=(--linux-deb-maintainer saoma@localhost) ;;
    rpm) own=(--linux-rpm-license-type Apache-2.0) ;;
esac
"$jdk/bin/jpackage" @installer/package.options --type "$1" --app-image "$2" --name saoma --app-version "$version" \
    --dest "$dist" --resource-dir installer/linux/resources "${own[@]}"
