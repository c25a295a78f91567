# shellcheck shell=bash disable=SC2154 # jdk, name and icon are its caller's
# The till with a Java of its own, as Linux and macOS want it: sourced by their build.sh, which has gone to the top folder first.
#
# It leaves the folder of the image's own files in $app, and everything on the way in $work.

work=target/installer
dist=target/dist

# The number without what Maven hangs on it; --version gives another one.
version=$(sed -n '/<artifactId>saoma</{n;s/.*<version>\([0-9.]*\).*/\1/p;q;}' pom.xml)
if [[ ${1:-} == --version ]]; then
    version=$2
fi

# A JDK 25 from wherever there is one: jlink can only link its own modules.
jdk_of() { # candidates
    local home
    for home in "$@"; do
        if [[ -n $home && -x $home/bin/jpackage ]] && grep -q '^JAVA_VERSION="25' "$home/release"; then
            echo "$home"
            return
        fi
    done
    echo "no JDK 25 with jpackage; set JAVA_HOME to one" >&2
    return 1
}

# The jar that is there serves again while no source is newer than it.
package() {
    local jar
    jar=$(ls target/saoma-*.jar 2>/dev/null || true)
    if [[ -z $jar || -n $(find pom.xml src/main assets -newer "$jar" -not -path '*/screenshots/*' -type f -print | head -1) ]]; then
        mvn -B -ntp -q -Dmaven.test.skip package
    fi
}

# The till's jar and all others; JavaFX goes into the Java itself. Its jars without a system's name are empty. Beside them
# lies what they are (sbom.json: the list follows the jars into their folder), and under which licences.
jars() { # the word in the name of JavaFX's jars for this system
    rm -rf "$work/jars" "$work/fx"
    mkdir -p "$work/fx"
    mvn -B -ntp -q -Psbom dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/jars" \
        cyclonedx:makeBom
    mv "$work"/jars/javafx-*-"$1".jar "$work/fx/"
    rm -f "$work"/jars/javafx-*.jar
    cp target/saoma-*.jar "$work/jars/saoma.jar"
    cp src/main/resources/io/saoma/support/licences.txt "$work/jars/"
}

runtime() {
    rm -rf "$work/runtime"
    "$jdk/bin/jlink" @installer/jlink.options --module-path "$work/fx" --output "$work/runtime"
}

# Its jars lie on the class path: a cache that was made of modules serves only the folder that it was made in.
image() { # the image's folder, and that of its own files within
    rm -rf "${dist:?}/$1"
    mkdir -p "$dist"
    "$jdk/bin/jpackage" @installer/jpackage.options --type app-image --app-version "${bundle:-$version}" \
        --runtime-image "$work/runtime" --input "$work/jars" --main-jar saoma.jar --main-class io.saoma.Saoma \
        --name "$name" --dest "$dist" --icon "$icon" --java-options "-Dsaoma.version=$version"
    app=$dist/$1/$2
}

# The image walks through a sale and notes what it has loaded: the next start finds it ready. What was noted serves only
# files of this very time, and packing gives them another one: so all have the time of the build that pom.xml names.
train() { # the launcher
    local tour=$PWD/$work/tour stamp
    stamp=$(sed -n 's/.*outputTimestamp>\([0-9]*\)-\([0-9]*\)-\([0-9]*\)T\([0-9]*\):\([0-9]*\):.*/\1\2\3\4\5/p' pom.xml)
    TZ=UTC find "$app/../.." -exec touch -h -t "$stamp" {} +
    rm -rf "$tour" "$work/tour-home" "$app/saoma.aot"
    cp "$app/$name.cfg" "$work/$name.cfg"
    # linking every class ahead makes a window late that needs few of them
    sed -e "s|-XX:AOTCache=|-XX:AOTCacheOutput=|" -e "\$s|\$|\\
java-options=-XX:-AOTClassLinking|" "$work/$name.cfg" >"$app/$name.cfg"
    "$1" tour "$tour" >"$work/train.log" 2>&1 || { tail -20 "$work/train.log" >&2; return 1; }
    cp "$work/$name.cfg" "$app/$name.cfg"
    # the till makes its files for its owner alone
    chmod 644 "$app/saoma.aot"
}
