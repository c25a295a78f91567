#!/usr/bin/env bash
# Builds the .deb, and lives a shop's life with it on a Debian that has nothing else: install, sell, upgrade, go back,
# remove. For root, as only root makes a root of its own; everything goes when it ends.
#
#     installer/linux/check.sh [first.deb second.deb]     (without packages it builds both)
set -euo pipefail
cd "$(dirname "$0")/../.."

needed=(debootstrap xvfb imagemagick xdotool)
if ! dpkg -s "${needed[@]}" >/dev/null 2>&1; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${needed[@]}"
fi

# the system and the place that this machine has its own packages from
# shellcheck source=/dev/null
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
# shellcheck disable=SC2016 # apt puts them in
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | awk -v suite="$suite" '$2 == suite { print $1; exit }')
most=$((90 * 1024 * 1024))
work=$(mktemp -d)
root=$work/root
screen=
mkdir -p target/dist

# The processes that live in the new root.
of_root() {
    local process
    for process in /proc/[0-9]*; do
        if [[ $(readlink "$process/root" 2>/dev/null) == "$root" ]]; then echo "${process#/proc/}"; fi
    done
}

# What was begun ends, what was mounted is let go of, and only then is anything deleted: never through a mount.
clean() {
    local status=$?
    if [[ -n $screen ]]; then kill "$screen" 2>/dev/null || true; fi
    if [[ -d $root ]]; then
        for process in $(of_root); do kill -9 "$process" 2>/dev/null || true; done
        umount -l "$root/tmp/.X11-unix" 2>/dev/null || true
        umount -l "$root/proc" 2>/dev/null || true
        umount -l "$root" 2>/dev/null || true
    fi
    if grep -q " $work/" /proc/mounts; then
        echo "something is still mounted in $work, which stays" >&2
    else
        rm -rf --one-file-system "$work"
    fi
    exit "$status"
}
trap clean EXIT

say() { echo "== $(date +%T) $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# as whoever has the till, with a home of their own
user() { inside su cashier -c "$*"; }
lines() { cat "$root"/home/cashier/.local/share/saoma/journal/*.jsonl | wc -l; }
noted() { cat "$root"/home/cashier/.local/share/saoma/journal/*.jsonl | grep -c "$1" || true; }
sales() { noted '"kind":"sale.cash"'; }

# Opens the till under an X server, sells for cash by a quick hand's keys alone, and closes it.
open_till() { # how many sales there are, and the picture's name
    user "DISPLAY=:$display saoma" >"$work/till.log" 2>&1 &
    local till=$! waited=0
    # the window that stands for it until the books are open has few
    until [[ $(colours) -gt 1000 ]]; do
        sleep 1
        waited=$((waited + 1))
        [[ $waited -lt 90 ]] || { cat "$work/till.log"; fail "no window came"; }
    done
    say "the till's window has come, $(colours) colours"
    sleep 5
    press 1 2 period 5 Return F9 2 0 Return
    waited=0
    until [[ $(sales) -gt $1 ]]; do
        sleep 1
        waited=$((waited + 1))
        [[ $waited -lt 30 ]] || { shot failed; fail "the sale did not come into the journal"; }
    done
    [[ $(noted '"tendered":2000') == $(sales) ]] || { shot failed; fail "a key was lost"; }
    press Return
    sleep 3
    shot "$2"
    for process in $(of_root); do
        if [[ $(cat "/proc/$process/comm") == saoma ]]; then kill -TERM "$process"; fi
    done
    wait "$till" || true
    if grep -iE 'warn|error|exception|aot|cds' "$work/till.log"; then fail "a cashier would be alarmed"; fi
}
press() { for key in "$@"; do DISPLAY=:$display xdotool key "$key"; sleep 0.1; done; }
colours() { DISPLAY=:$display import -window root -format %k info: 2>/dev/null || echo 0; }
shot() { DISPLAY=:$display import -window root "target/dist/check-$1.png"; }

# The program that was installed finds what its image has noted: all but few of the till's own classes come from there.
cached() {
    user "JAVA_TOOL_OPTIONS=-Xlog:class+load saoma verify" >"$work/loaded.log" 2>&1
    local quick read
    quick=$(grep -c ' io\.saoma\..* source: shared objects file' "$work/loaded.log" || true)
    read=$(grep -c ' io\.saoma\..* source: file:' "$work/loaded.log" || true)
    say "$quick of the till's own classes come out of the cache, $read do not"
    [[ $quick -gt $((10 * read)) ]] || fail "the cache is not used"
}

# The newer version is the same image under another number.
if [[ $# == 2 ]]; then
    first=$1 second=$2
else
    installer/linux/build.sh
    first=$(ls target/dist/saoma_*.deb)
    cp -a target/dist/saoma "$work/saoma"
    sed -i '/version=/s/=[0-9.]*$/=1.0.1/' "$work/saoma/lib/app/saoma.cfg"
    DPKG_DEB_COMPRESSOR_TYPE=gzip installer/linux/package.sh deb "$work/saoma" 1.0.1
    second=$work/second.deb
    mv target/dist/saoma_1.0.1_*.deb "$second"
fi
size=$(stat -c %s "$first")
say "the .deb has $((size / 1024 / 1024)) MB"
[[ $size -le $most ]] || fail "more than 90 MB"

say "a Debian that has nothing else"
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || { tail -5 "$work/debootstrap.log"; fail debootstrap; }
# Java looks for the mount on which a file lies, and finds none in a root that is a mere folder
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
inside useradd -m cashier

say "install"
cp "$first" "$root/first.deb"
inside apt-get update -q >/dev/null
inside apt-get install -y -q --no-install-recommends ./first.deb >"$work/apt.log" 2>&1 || { tail -20 "$work/apt.log"; fail "not installed"; }
inside test -x /usr/bin/saoma
inside test -e /usr/share/applications/saoma.desktop

say "the tour, without a display"
user "cd && saoma tour tour" >"$work/tour.log" 2>&1 || { tail "$work/tour.log"; fail "the tour"; }
grep -E '^(zh|en):' "$work/tour.log"

say "the first sale, in a window"
Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp -ac >"$work/display" 2>/dev/null &
screen=$!
until [[ -s $work/display ]]; do sleep 0.2; done
display=$(cat "$work/display")
# the server's door, within the new root, too
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
open_till 0 first
[[ $(sales) == 1 ]] || fail "one sale, and not $(sales)"

say "the cache serves the installed program"
cached

say "a cache that is damaged, or gone"
cache=$root/opt/saoma/lib/app/saoma.aot
mv "$cache" "$cache.good"
head -c 1000000 "$cache.good" >"$cache"
user "saoma verify" >"$work/verify.log" 2>&1 || fail "with a damaged cache"
rm "$cache"
user "saoma verify" >>"$work/verify.log" 2>&1 || fail "without a cache"
cat "$work/verify.log"
[[ $(wc -l <"$work/verify.log") == 2 ]] || fail "a cashier would be alarmed"
mv "$cache.good" "$cache"

say "upgrade over it"
cp "$second" "$root/second.deb"
inside apt-get install -y -q --no-install-recommends ./second.deb >"$work/apt.log" 2>&1 || { tail -20 "$work/apt.log"; fail "not upgraded"; }
[[ $(sales) == 1 ]] || fail "the upgrade touched the home"
before=$(lines)
open_till 1 second
cached
kept=$(find "$root/home/cashier/.local/share/saoma/backup" -path '*/version-1.0.0-*/kept.json')
[[ -n $kept ]] || fail "the new version kept nothing of the old one"
[[ $(cat "$(dirname "$kept")"/journal/*.jsonl | wc -l) == "$before" ]] || fail "what was kept is not what was there"
grep -h 'version 1.0.0 left' "$root"/home/cashier/.local/share/saoma/log/*.log || fail "the log does not name the version"

say "back to the old one"
inside apt-get install -y -q --no-install-recommends --allow-downgrades ./first.deb >"$work/apt.log" 2>&1 || { tail -20 "$work/apt.log"; fail "not put back"; }
open_till 2 third
user "saoma verify" || fail "the journal is not whole"
[[ $(sales) == 3 ]] || fail "three sales, and not $(sales)"

say "opens by itself, if it shall"
user "saoma autostart on --kiosk"
grep -- '--kiosk' "$root/home/cashier/.config/autostart/saoma.desktop"
user "saoma autostart off"

say "remove"
inside apt-get purge -y -q saoma >"$work/apt.log" 2>&1 || fail "not removed"
[[ ! -e $root/opt/saoma && ! -L $root/usr/bin/saoma && ! -L $root/usr/share/applications/saoma.desktop ]] || fail "something is left"
[[ $(sales) == 3 ]] || fail "the sales are gone"
say "all of it held"
