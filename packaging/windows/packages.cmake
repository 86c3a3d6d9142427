# SPDX-License-Identifier: Apache-2.0
# The libraries of a build for Windows: those that are headers alone from Debian's packages, through a folder that shows nothing else
# of /usr/include; OpenSSL and utf8proc from make-openssl and make-utf8proc. There is no nettle: OpenSSL derives keys by itself here.
set(headers ${CMAKE_BINARY_DIR}/include)
file(MAKE_DIRECTORY ${headers})
foreach(name fmt tl nlohmann toml++ CLI)
  if(NOT EXISTS /usr/include/${name})
    message(FATAL_ERROR "/usr/include/${name} is missing: packaging/install-packages build")
  endif()
  file(CREATE_LINK /usr/include/${name} ${headers}/${name} SYMBOLIC)
endforeach()

function(header_library target)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} INTERFACE ${headers})
endfunction()
header_library(fmt::fmt)
target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY=1)
header_library(tl::expected)
header_library(nlohmann_json::nlohmann_json)
header_library(CLI11::CLI11)

execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/make-openssl OUTPUT_VARIABLE openssl OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
add_library(OpenSSL::Crypto STATIC IMPORTED)
set_target_properties(OpenSSL::Crypto PROPERTIES IMPORTED_LOCATION ${openssl}/lib/libcrypto.a)
target_include_directories(OpenSSL::Crypto INTERFACE ${openssl}/include)
target_link_libraries(OpenSSL::Crypto INTERFACE ws2_32 crypt32 advapi32 user32)

execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/make-utf8proc OUTPUT_VARIABLE utf8proc OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
add_library(PkgConfig::UTF8PROC STATIC IMPORTED)
set_target_properties(PkgConfig::UTF8PROC PROPERTIES IMPORTED_LOCATION ${utf8proc}/lib/libutf8proc.a)
target_include_directories(PkgConfig::UTF8PROC INTERFACE ${utf8proc}/include)
target_compile_definitions(PkgConfig::UTF8PROC INTERFACE UTF8PROC_STATIC)

# What the system offers since Windows Server 2016.
add_compile_definitions(_WIN32_WINNT=0x0A00 WIN32_LEAN_AND_MEAN NOMINMAX UNICODE)
