# Makes the till's package for Windows in target\dist: an .msi for one user, who needs no rights for it. Wants a JDK 25 in
# JAVA_HOME, Maven and the WiX Toolset on the path.
#
#     installer\windows\build.ps1 [-Version 1.2.3]
param([string] $Version)
$ErrorActionPreference = 'Stop'
Set-Location "$PSScriptRoot\..\.."

function Invoke-Tool { # a program that fails ends the script
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

if (-not (Select-String -Quiet '^JAVA_VERSION="25' "$env:JAVA_HOME\release")) { throw 'JAVA_HOME is no JDK 25' }
$built = ([xml](Get-Content pom.xml)).project.version
if (-not $Version) { $Version = $built -replace '-.*' }
$jdk = "$env:JAVA_HOME\bin"
$work = 'target\installer'
$dist = 'target\dist'
$name = 'Saoma'
Remove-Item -Recurse -Force -ErrorAction Ignore $work, "$dist\$name"
New-Item -ItemType Directory -Force "$work\fx", $dist | Out-Null

# The till's jar and all others, and what they are; JavaFX goes into the Java itself.
Invoke-Tool mvn -B -ntp -q "-Dmaven.test.skip=true" package
Invoke-Tool mvn -B -ntp -q -Psbom dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$work\jars" `
    cyclonedx:makeBom
Move-Item "$work\jars\javafx-*-win.jar" "$work\fx"
Remove-Item "$work\jars\javafx-*.jar"
Copy-Item "target\saoma-$built.jar" "$work\jars\saoma.jar"
Copy-Item src\main\resources\io\saoma\support\licences.txt "$work\jars"
Invoke-Tool "$jdk\jlink.exe" '@installer/jlink.options' --module-path "$work\fx" --output "$work\runtime"
Invoke-Tool "$jdk\jpackage.exe" '@installer/jpackage.options' --type app-image --app-version $Version `
    --runtime-image "$work\runtime" --input "$work\jars" --main-jar saoma.jar --main-class io.saoma.Saoma `
    --name $name --dest $dist --icon installer\windows\saoma.ico --java-options "-Dsaoma.version=$Version" `
    --add-launcher saoma-cli=installer\windows\saoma-cli.properties

# The image walks through a sale and notes what it has loaded: the next start finds it ready. What was noted serves only
# files of this very time, of which an .msi keeps every second second.
$stamp = [datetime] '2026-11-23'
Get-ChildItem -Recurse -File "$dist\$name" | ForEach-Object { $_.LastWriteTime = $stamp }
$app = "$dist\$name\app"
$settings = Get-Content "$app\$name.cfg"
$settings -replace '-XX:AOTCache=', '-XX:AOTCacheOutput=' |
    ForEach-Object { $_; if ($_ -match 'ArchiveRelocationMode') { 'java-options=-XX:-AOTClassLinking' } } |
    Set-Content "$app\$name.cfg"
$tour = Start-Process -Wait -PassThru "$dist\$name\$name.exe" -ArgumentList 'tour', "$work\tour"
$settings | Set-Content "$app\$name.cfg"
if ($tour.ExitCode -ne 0 -or -not (Test-Path "$app\saoma.aot")) { throw 'the tour did not end well' }

# Beside, and never in, %LOCALAPPDATA%\Saoma, where the till's home is. The number ties every version to the one before.
Invoke-Tool "$jdk\jpackage.exe" '@installer/package.options' --type msi --app-image "$dist\$name" --name $name `
    --app-version $Version --dest $dist --install-dir Programs\Saoma --win-per-user-install --win-menu --win-shortcut `
    --win-upgrade-uuid 2c1d6b5e-6a0f-4b43-9d8e-5f1f0b7a9c31
