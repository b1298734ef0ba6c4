@echo off
rem The joinery command of an installed Joinery. Joinery.exe is a window program; a console waits for one only when
rem a script like this starts it. Keep this file in a folder of its own: beside Joinery.exe it would never be found.
"%~dp0..\Joinery.exe" %*
exit /b %ERRORLEVEL%
