#!/usr/bin/env bash
# Makes the till's package for macOS in target/dist: a .dmg, unsigned unless --mac-sign is added by whoever has a key.
#
#     installer/macos/build.sh [--version 1.2.3]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/image.sh
. installer/image.sh

name=Saoma
icon=installer/macos/saoma.icns
jdk=$(jdk_of "${JAVA_HOME:-}" /Library/Java/JavaVirtualMachines/*/Contents/Home)
export JAVA_HOME=$jdk
case $(uname -m) in
    arm64) system=mac-aarch64 ;;
    *) system=mac ;;
esac

package
jars "$system"
runtime

# jpackage takes no version of a Mac's program that begins with 0; what the till says of itself stays as it is
bundle=$version
if [[ $bundle == 0.* ]]; then bundle=1.${bundle#0.}; fi
image "$name.app" Contents/app
train "$dist/$name.app/Contents/MacOS/$name"

# the cache came after the seal
codesign --force --deep --sign - "$dist/$name.app"
"$jdk/bin/jpackage" @installer/package.options --type dmg --app-image "$dist/$name.app" --name "$name" \
    --app-version "$bundle" --dest "$dist"
