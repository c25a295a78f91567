#!/usr/bin/env bash
# Makes the till's packages for Linux in target/dist: its image, a .deb and, where rpmbuild is, an .rpm.
#
#     installer/linux/build.sh [--version 1.2.3]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/image.sh
. installer/image.sh

# The one thing that is ever installed here: what makes a .deb, and only by root, who is told.
needed=(fakeroot dpkg-dev binutils)
if ! dpkg -s "${needed[@]}" >/dev/null 2>&1 && [[ $(id -u) == 0 ]]; then
    echo "installing ${needed[*]}"
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${needed[@]}"
fi

name=saoma
icon=assets/icon/saoma-256.png
jdk=$(jdk_of "${JAVA_HOME:-}" /usr/lib/jvm/*)
export JAVA_HOME=$jdk

package
jars linux
runtime
image "$name" lib/app
train "$dist/$name/bin/$name"

# What a desktop wants to know of the till: the packages link it to where it is looked for.
install -D -m 644 installer/linux/saoma.desktop "$app/desktop/saoma.desktop"
install -D -m 644 assets/icon/saoma.svg "$app/desktop/saoma.svg"
chmod -R a+rX "$dist/$name"

installer/linux/package.sh deb "$dist/$name" "$version"
if command -v rpmbuild >/dev/null; then
    installer/linux/package.sh rpm "$dist/$name" "$version"
fi
ls -l "$dist"
