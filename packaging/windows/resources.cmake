# SPDX-License-Identifier: Apache-2.0
# windows_resources(TARGET DESCRIPTION): gives a program its version, icon and manifest. Elsewhere there is nothing of the kind, and it does nothing.
# The resources are a target of their own, because windres takes no options of a compiler.
function(windows_resources target description)
  if(NOT WIN32)
    return()
  endif()
  set(script ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
  configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${script} @ONLY)
  set_source_files_properties(${script} PROPERTIES OBJECT_DEPENDS
    "${PROJECT_SOURCE_DIR}/resources/icons/certwright.ico;${PROJECT_SOURCE_DIR}/packaging/windows/certwright.manifest")
  add_library(${target}_resources OBJECT ${script})
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_resources>)
endfunction()
