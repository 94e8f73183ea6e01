@echo off
rem Starts seedsoil: builds its jar when there is none or the sources are newer (no tests, no style checks), then runs it.
rem Works from any directory; paths on the command line are the caller's. Options for the JVM: SEEDSOIL_JAVA_OPTS.
rem What the other launcher does beyond this: an archive of classes, large pages, the jar for Spark, one build at a time, progress in place.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAR=%~dp0sim-cli\target\seedsoil.jar"
set "JAVA=java"
set "JAVAC=javac"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME set "JAVAC=%JAVA_HOME%\bin\javac.exe"

rem A path may hold parentheses (Program Files): it stands in quotes and in no block, which they would end. Commands that a loop
rem reads are given the name of the variable, and begin with no quote, since the shell would take that and the last one away.
set "VERSION="
for /f "tokens=3" %%v in ('2^>^&1 "%%JAVA%%" -version ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION goto nojava
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 goto oldjava

rem The last commit that changed the program, in a git checkout; marked where the files are no longer those of the commit.
set "REVISION="
set "MODIFIED="
set "PROGRAM=pom.xml .mvn sim-core/pom.xml sim-core/src/main sim-io/pom.xml sim-io/src/main sim-report/pom.xml sim-report/src/main sim-cli/pom.xml sim-cli/src/main"
if exist "%HERE%.git" for /f %%c in ('git -C "%%HERE%%." log -1 "--format=%%H" -- %PROGRAM% 2^>nul') do set "REVISION=%%c"
if defined REVISION for /f %%c in ('git --no-optional-locks -C "%%HERE%%." status --porcelain -- %PROGRAM% 2^>nul') do set "MODIFIED=.modified"
set "REVISION=%REVISION%%MODIFIED%"

if not exist "%JAR%" goto build
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = 'pom.xml','.mvn','scenarios','sim-core\pom.xml','sim-core\src\main','sim-io\pom.xml','sim-io\src\main','sim-report\pom.xml','sim-report\src\main','sim-cli\pom.xml','sim-cli\src\main' | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:HERE $_) -Recurse -Force }; exit [int][bool]($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)"
if not errorlevel 1 goto run

:build
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
"%JAVAC%" -version >nul 2>&1
if errorlevel 1 goto nocompiler
echo seedsoil: building; the first time takes a minute or two and fetches about 50 MB of libraries ... 1>&2
rem The jar is made under another name and then moved, so that one that works is there until a newer one does. It is as old as the
rem beginning of the build: what is edited meanwhile is newer.
set "NEW=seedsoil-%RANDOM%%RANDOM%"
set "MADE=%HERE%sim-cli\target\%NEW%.jar"
set "BEGAN=%HERE%sim-cli\target\%NEW%.began"
if not exist "%HERE%sim-cli\target\" mkdir "%HERE%sim-cli\target"
type nul >"%BEGAN%"
pushd "%HERE%"
call mvn -q -B -ntp -Dquick -DskipTests "-Dseedsoil.revision=%REVISION%" -Dseedsoil.jar=%NEW% package -pl sim-cli -am 1>&2
set "FAILED=%ERRORLEVEL%"
popd
if "%FAILED%"=="0" powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:MADE).LastWriteTimeUtc = (Get-Item -LiteralPath $env:BEGAN).LastWriteTimeUtc"
del "%BEGAN%"
if not "%FAILED%"=="0" goto notbuilt
move /y "%MADE%" "%JAR%" >nul
if errorlevel 1 goto notbuilt

:run
rem Seeds are followed several at a time where the jar was built with that and this Java has the module; Java announces it.
set "VECTORS="
if %MAJOR% LSS 22 goto start
if not exist "%HERE%sim-core\target\classes\META-INF\versions\22" goto start
for %%c in (run replay --version -V) do if "%~1"=="%%c" set "VECTORS=maybe"
if not defined VECTORS goto start
set "VECTORS="
for /f %%m in ('2^>nul "%%JAVA%%" --list-modules ^| findstr /b "jdk.incubator.vector"') do set "VECTORS=--add-modules jdk.incubator.vector"

:start
rem Without UsePerfData the JVM keeps no file in the folder for temporary ones.
set "TIERS=-XX:CompileThresholdScaling=3 -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000 -XX:InlineSmallCode=1000 -XX:FreqInlineSize=100"
if not defined SEEDSOIL_JAVA_OPTS set "SEEDSOIL_JAVA_OPTS=-Xms64m"
"%JAVA%" -XX:+UseParallelGC -XX:GCTimeRatio=9 %TIERS% -XX:-UsePerfData %VECTORS% %SEEDSOIL_JAVA_OPTS% -Djava.awt.headless=true "-Dseedsoil.revision=%REVISION%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:nojava
echo seedsoil: needs Java 17 or newer, and there is none at "%JAVA%" (JAVA_HOME, else the PATH) 1>&2
exit /b 70

:oldjava
echo seedsoil: needs Java 17 or newer, and "%JAVA%" is %VERSION% 1>&2
exit /b 70

:nomaven
echo seedsoil: needs Maven 3.8.6 or newer to build itself, and there is no 'mvn' on the PATH 1>&2
exit /b 70

:nocompiler
echo seedsoil: needs a JDK to build itself; there is Java at "%JAVA%", but no compiler ("%JAVAC%") 1>&2
exit /b 70

:notbuilt
if exist "%MADE%" del "%MADE%"
echo seedsoil: the build failed; Maven's messages are above 1>&2
exit /b 70
