@echo off
rem Starts Threadline with a JDK 25 or newer: THREADLINE_JAVA, JAVA_HOME or the PATH's java.
setlocal
set "HERE=%~dp0.."
set "JAVA="
if defined THREADLINE_JAVA call :try "%THREADLINE_JAVA%"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%j"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*") do if not defined JAVA call :try "%%d\bin\java.exe"
if not defined JAVA (
  echo threadline: needs Java 25 or newer and found none; install a JDK 25 ^(for example from adoptium.net^) or set JAVA_HOME to one. 1>&2
  exit /b 2
)
"%JAVA%" "-XX:AOTCache=%HERE%\lib\threadline.aot" -Xlog:aot=off -Xlog:cds=off "--module-path=%HERE%\lib\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics --add-opens=java.base/java.lang=ALL-UNNAMED %THREADLINE_OPTS% -classpath "%HERE%\lib\threadline.jar" dev.threadline.cli.Threadline %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b 1
for /f "tokens=3" %%v in ('"%~1" -version 2^>^&1 ^| findstr /i version') do for /f "delims=.-+" %%n in ("%%~v") do if %%n GEQ 25 set "JAVA=%~1"
exit /b 0
