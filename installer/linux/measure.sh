#!/usr/bin/env bash
# Times the first window of the till's image beside that of a window with one label, which is packed in the same way
# with a cache of its own; by turns, as seen from outside. Wants what installer/linux/build.sh has left, and Xvfb.
#
#     installer/linux/measure.sh [starts]      prints medians: milliseconds, and milliseconds of a processor
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=installer/image.sh
. installer/image.sh /dev/null

starts=${1:-10}
icon=assets/icon/saoma-256.png
jdk=$(jdk_of "${JAVA_HOME:-}" /usr/lib/jvm/*)
source=src/test/java/io/saoma/bench
till=$PWD/target/dist/saoma
work=$PWD/target/measure
dist=$work
rm -rf "$work"
mkdir -p "$work/jars" "$work/classes"

Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp >"$work/display" 2>/dev/null &
screen=$!
trap 'kill "$screen"' EXIT
until [[ -s $work/display ]]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY SAOMA_HOME=$work/home

# The same Java, the same options, a jar with one class; its training shows the window and goes.
"$jdk/bin/javac" -d "$work/classes" --module-path target/installer/fx --add-modules javafx.controls "$source/BareWindow.java"
"$jdk/bin/jar" --create --file "$work/jars/bare.jar" -C "$work/classes" .
"$jdk/bin/jpackage" @installer/jpackage.options --type app-image --app-version 1.0.0 --name bare --dest "$dist" \
    --runtime-image target/installer/runtime --input "$work/jars" --main-jar bare.jar \
    --main-class io.saoma.bench.BareWindow
name=bare
app=$dist/bare/lib/app
train "$dist/bare/bin/bare"

"$jdk/bin/javac" -d "$work/eye" "$source/FirstWindow.java"
look() { # launcher; the warm-up is not counted
    "$jdk/bin/java" -cp "$work/eye" io.saoma.bench.FirstWindow 1 "$1"
}
for ((i = 0; i < starts; i++)); do
    look "$dist/bare/bin/bare" >>"$work/bare.times"
    look "$till/bin/saoma" >>"$work/till.times"
    mv "$till/lib/app/saoma.aot" "$work/saoma.aot"
    look "$till/bin/saoma" >>"$work/uncached.times"
    mv "$work/saoma.aot" "$till/lib/app/saoma.aot"
done
median() { sort -n -k "$2,$2" "$work/$1.times" | awk -v column="$2" '{ it[NR] = $column } END { print it[int((NR + 1) / 2)] }'; }
for kind in bare till uncached; do
    echo "$kind: $(median "$kind" 1) ms, $(median "$kind" 2) ms of a processor"
done
echo "the till beside the bare window: $(awk -v a="$(median till 1)" -v b="$(median bare 1)" 'BEGIN { printf "%.2f", a / b }')"
