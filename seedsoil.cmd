@echo off
rem Starts seedsoil: builds its jar when there is none or the sources are newer (no tests, no style checks), then runs it.
rem Works from any directory; paths on the command line are the caller's. Options for the JVM: SEEDSOIL_JAVA_OPTS.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAR=%~dp0sim-cli\target\seedsoil.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1 | findstr /c:" version ""') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
    echo seedsoil: needs Java 17 or newer, and there is none at '%JAVA%' ^(JAVA_HOME, else the PATH^) 1>&2
    exit /b 70
)
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
    echo seedsoil: needs Java 17 or newer, and '%JAVA%' is %VERSION% 1>&2
    exit /b 70
)

rem The last commit that changed the program, in a git checkout; marked where the files are no longer those of the commit.
set "REVISION="
set "MODIFIED="
set "PROGRAM=pom.xml .mvn sim-core/pom.xml sim-core/src/main sim-io/pom.xml sim-io/src/main sim-report/pom.xml sim-report/src/main sim-cli/pom.xml sim-cli/src/main"
if exist "%HERE%.git" for /f %%c in ('git -C "%HERE%." log -1 "--format=%%H" -- %PROGRAM% 2^>nul') do set "REVISION=%%c"
if defined REVISION for /f %%c in ('git --no-optional-locks -C "%HERE%." status --porcelain -- %PROGRAM% 2^>nul') do set "MODIFIED=.modified"
set "REVISION=%REVISION%%MODIFIED%"

if not exist "%JAR%" goto build
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = 'pom.xml','.mvn','scenarios','sim-core\pom.xml','sim-core\src\main','sim-io\pom.xml','sim-io\src\main','sim-report\pom.xml','sim-report\src\main','sim-cli\pom.xml','sim-cli\src\main' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:HERE $_) -Recurse -Force }; exit [int][bool]($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)"
if not errorlevel 1 goto run

:build
where mvn >nul 2>&1
if errorlevel 1 (
    echo seedsoil: needs Maven 3.8.6 or newer to build itself, and there is no 'mvn' on the PATH 1>&2
    exit /b 70
)
echo seedsoil: building; the first time takes a minute or two and fetches about 50 MB of libraries ... 1>&2
rem The jar is made under another name and then moved, so that one that works is there until a newer one does.
set "NEW=seedsoil-%RANDOM%%RANDOM%"
pushd "%HERE%"
call mvn -q -B -ntp -Dquick -DskipTests "-Dseedsoil.revision=%REVISION%" -Dseedsoil.jar=%NEW% package -pl sim-cli -am 1>&2
set "FAILED=%ERRORLEVEL%"
popd
if "%FAILED%"=="0" (
    move /y "%HERE%sim-cli\target\%NEW%.jar" "%JAR%" >nul
    if errorlevel 1 set "FAILED=1"
)
if not "%FAILED%"=="0" (
    if exist "%HERE%sim-cli\target\%NEW%.jar" del "%HERE%sim-cli\target\%NEW%.jar"
    echo seedsoil: the build failed; Maven's messages are above 1>&2
    exit /b 70
)

:run
rem Seeds are followed several at a time where the jar was built with that and this Java has the module; Java announces it.
set "VECTORS="
if %MAJOR% GEQ 22 if exist "%~dp0sim-core\target\classes\META-INF\versions\22" for %%c in (run replay --version -V) do if "%~1"=="%%c" set "VECTORS=maybe"
if defined VECTORS (
    set "VECTORS="
    for /f %%m in ('""%JAVA%" --list-modules | findstr /b "jdk.incubator.vector""') do set "VECTORS=--add-modules jdk.incubator.vector"
)
rem Without UsePerfData the JVM keeps no file in the folder for temporary ones.
set "TIERS=-XX:CompileThresholdScaling=3 -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000 -XX:InlineSmallCode=1000"
"%JAVA%" -XX:+UseParallelGC -XX:GCTimeRatio=9 %TIERS% -XX:-UsePerfData %VECTORS% %SEEDSOIL_JAVA_OPTS% -Djava.awt.headless=true "-Dseedsoil.revision=%REVISION%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
