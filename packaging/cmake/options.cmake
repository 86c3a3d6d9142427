# SPDX-License-Identifier: Apache-2.0
# project_options: what every target of ours is built with. Flags sit on targets, not in CMAKE_CXX_FLAGS.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(project_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Werror=switch)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: at -O3, joining a literal and a std::string is taken for an overlapping copy.
  target_compile_options(project_options INTERFACE -Wno-restrict)
endif()
if(CERTWRIGHT_WERROR)
  target_compile_options(project_options INTERFACE -Werror)
endif()
if(CERTWRIGHT_SANITIZE)
  target_compile_options(project_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(project_options INTERFACE -fsanitize=address,undefined)
endif()
if(CERTWRIGHT_FUZZ)
  # Clang's libFuzzer; every MAC fits in such a build, so it is good for nothing else.
  target_compile_definitions(project_options INTERFACE CERTWRIGHT_FUZZ)
  target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE ccache)
if(CCACHE)
  # It takes what comes from precompiled headers too, if it is told that nothing depends on the time of day.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
