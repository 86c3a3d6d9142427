# SPDX-License-Identifier: Apache-2.0
# A part of the install script: writes the desktop entries for the prefix that is installed to.
get_filename_component(prefix "${CMAKE_INSTALL_PREFIX}" ABSOLUTE)
get_filename_component(wizard "${bindir}/certwright-wizard" ABSOLUTE BASE_DIR "${prefix}")
get_filename_component(entries "${datadir}/applications" ABSOLUTE BASE_DIR "${prefix}")

# The quotes of a command first, then the escapes of a value; % begins a field code.
if(wizard MATCHES "[^A-Za-z0-9/._+-]")
  string(REGEX REPLACE "([\"`$\\\\])" "\\\\\\1" wizard "${wizard}")
  string(REPLACE "\\" "\\\\" wizard "${wizard}")
  string(REPLACE "%" "%%" wizard "${wizard}")
  set(wizard "\"${wizard}\"")
endif()
foreach(entry IN ITEMS certwright certwright-import)
  configure_file("${templates}/${entry}.desktop.in" "${made}/${entry}.desktop" @ONLY)
  file(INSTALL DESTINATION "${entries}" TYPE FILE FILES "${made}/${entry}.desktop")
endforeach()
