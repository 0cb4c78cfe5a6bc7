# SPDX-FileCopyrightText: 2026 The Touchline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One target per room. Every flag comes from touchline_options; a room's CMakeLists is a list of
# files and a list of rooms.

add_library(touchline_options INTERFACE)
add_library(Touchline::options ALIAS touchline_options)
target_compile_features(touchline_options INTERFACE cxx_std_20)
target_compile_options(touchline_options INTERFACE
    -fPIC -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    $<$<BOOL:${TOUCHLINE_WERROR}>:-Werror>
    $<$<CONFIG:Release>:-fstack-protector-strong>
    $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
target_compile_definitions(touchline_options INTERFACE
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060000)
if(TOUCHLINE_SANITIZE)
    target_compile_options(touchline_options INTERFACE
        -fsanitize=${TOUCHLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(touchline_options INTERFACE -fsanitize=${TOUCHLINE_SANITIZE})
endif()
if(TOUCHLINE_FUZZ)
    # Every library reports its branches to the fuzzer. A header precompiled without that would not fit.
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
    target_compile_options(touchline_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=vptr
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer -UNDEBUG)
    target_compile_definitions(touchline_options INTERFACE QT_FORCE_ASSERTS)
    target_link_options(touchline_options INTERFACE -fsanitize=address,undefined)
endif()
if(TOUCHLINE_COVERAGE)
    target_compile_options(touchline_options INTERFACE --coverage)
    target_link_options(touchline_options INTERFACE --coverage)
endif()

# One precompiled header of Qt Core serves every target, because a header per target costs more
# than it saves.
file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp "// Only there to carry the precompiled header.\n")
add_library(touchline_pch OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
target_link_libraries(touchline_pch PRIVATE Touchline::options Qt6::Core)
target_precompile_headers(touchline_pch PRIVATE
    <QtCore/QtCore> <algorithm> <array> <functional> <map> <memory> <optional> <variant> <vector>)

# Adds every folder below `top` that has a CMakeLists.txt. Targets may be named before they are
# made, so order does not matter.
function(touchline_add_rooms top)
    file(GLOB_RECURSE lists CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
        ${CMAKE_SOURCE_DIR}/${top}/*/CMakeLists.txt)
    foreach(list IN LISTS lists)
        cmake_path(GET list PARENT_PATH folder)
        add_subdirectory(${folder})
    endforeach()
endfunction()

# Gives a target an include root in which only its own room can be seen (`#include "room/file.h"`),
# so that a header of a room that is not linked is not found at all.
function(touchline_own_root target)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/src
        OUTPUT_VARIABLE room)
    set(root ${CMAKE_BINARY_DIR}/roots/${target})
    cmake_path(GET room PARENT_PATH above)
    file(MAKE_DIRECTORY ${root}/${above})
    if(NOT EXISTS ${root}/${room})
        file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${room} SYMBOLIC)
    endif()
    target_include_directories(${target} PUBLIC ${root})
endfunction()

function(touchline_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(touchline_${name} STATIC ${arg_SOURCES})
    add_library(Touchline::${name} ALIAS touchline_${name})
    target_link_libraries(touchline_${name}
        PUBLIC ${arg_PUBLIC} PRIVATE Touchline::options ${arg_PRIVATE})
    set_target_properties(touchline_${name} PROPERTIES AUTOMOC ON AUTORCC ON
        AUTOUIC ON AUTOUIC_SEARCH_PATHS ${CMAKE_SOURCE_DIR}/ui UNITY_BUILD_BATCH_SIZE 12)
    target_precompile_headers(touchline_${name} REUSE_FROM touchline_pch)
    touchline_own_root(touchline_${name})
endfunction()

function(touchline_add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Touchline::options ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()

# A test program: offscreen, C.UTF-8, UTC, so that no figure depends on who runs it.
function(touchline_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES")
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Touchline::options ${arg_LIBRARIES} Qt6::Test)
    set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_precompile_headers(${name} REUSE_FROM touchline_pch)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_FATAL_CRITICALS=0;TOUCHLINE_BIN=${CMAKE_BINARY_DIR}/bin")
endfunction()
