#!/usr/bin/env bash
# Speaks the clips of assets/sound anew, on Debian or Ubuntu: Chinese with eSpeak NG, English with the voice SLT of
# Festival.
set -euo pipefail
cd "$(dirname "$0")/.."

needed=(espeak-ng festival festvox-us-slt-hts sox)
if ! dpkg -s "${needed[@]}" >/dev/null 2>&1; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${needed[@]}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sounds=assets/sound
rm -rf "$sounds/zh" "$sounds/en"
mkdir -p "$sounds/zh" "$sounds/en"

# All clips have one format, no silence at either end, an end that does not click, and the same mean level.
finish() { # in, out
    local mean gain
    sox "$1" "$work/cut.wav" remix 1 rate 22050 silence 1 0.005 0.5% reverse silence 1 0.005 0.5% reverse
    mean=$(sox "$work/cut.wav" -n stat 2>&1 | awk '/^RMS +amplitude/ { print $3 }')
    gain=$(awk -v mean="$mean" 'BEGIN { print 20 * log(0.12 / mean) / log(10) }')
    sox -D -G "$work/cut.wav" -b 16 "$2" gain "$gain" fade 0.002 -0 0.008
}

# In eSpeak's signs, as a word that stands alone would sound otherwise than one in a sum: within a sum the third tone stays
# low (21), and before another third tone it rises (35). Annie's voice has the widest reach from the low tone to the high.
chinese() { # clip, signs
    espeak-ng -v cmn-latn-pinyin+Annie -s 160 -w "$work/spoken.wav" "[[$2]]"
    finish "$work/spoken.wav" "$sounds/zh/$1.wav"
}

english() { # clip, words
    echo "$2" | text2wave -eval '(voice_cmu_us_slt_arctic_hts)' -o "$work/spoken.wav"
    finish "$work/spoken.wav" "$sounds/en/$1.wav"
}

chinese paid "w'ei55_| S;'i51n_| s.'ou55_| khw'a21n_|"
chinese late "ts.h'i.35_| t'Au51_| f'u51_| khw'a21n_|"
chinese ling2 "l'i35N_|"
chinese yi1 "j'i55_|"
chinese yi2 "j'i35_|"
chinese yi4 "j'i51_|"
chinese er4 "'@r51_|"
chinese liang2 "l'iA35N_|"
chinese liang3 "l'iA21N_|"
chinese san1 "s'a55n_|"
chinese si4 "s'i[51_|"
chinese wu2 "w'u35_|"
chinese wu3 "w'u21_|"
chinese liu4 "l'iou51_|"
chinese qi1 "tS;h'i55_|"
chinese ba1 "p'A55_|"
chinese jiu2 "tS;'iou35_|"
chinese jiu3 "tS;'iou21_|"
chinese shi2 "s.'i.35_|"
chinese bai3 "p'ai21_|"
chinese qian1 "tS;h'iE55n_|"
chinese wan4 "w'A51n_|"
chinese yuan2 "'y&35n_|"
chinese jiao3 "tS;j'Au214_|"
chinese fen1 "f'@55n_|"

english paid "We chat payment"
english late "late payment"
for word in one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million yuan fen; do
    english "$word" "$word"
done

ls "$sounds/zh" "$sounds/en"
du -sb "$sounds"
