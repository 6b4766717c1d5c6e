# SPDX-License-Identifier: Apache-2.0
#
# Copies the plugin project TEMPLATE to WORK, builds it with nothing but the SDK in PREFIX, runs its
# tests, and installs the plugin ID into PLUGINS.

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${result}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(project "${WORK}/project")
set(build "${WORK}/build")
file(REMOVE_RECURSE "${WORK}")
file(COPY "${TEMPLATE}/" DESTINATION "${project}")

run("${CMAKE_COMMAND}" -S "${project}" -B "${build}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX}"
  "-DCMAKE_PREFIX_PATH=${PREFIX}" "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
run("${CMAKE_COMMAND}" --build "${build}")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${build}" --output-on-failure --no-tests=error)
foreach(test plugin.${ID} plugin.${ID}.exports)
  if(NOT output MATCHES "${test} \\.+ +Passed")
    message(FATAL_ERROR "The test ${test} of the template did not run:\n${output}")
  endif()
endforeach()

run("${CMAKE_COMMAND}" --install "${build}" --prefix "${PREFIX}")
file(GLOB libraries "${PLUGINS}/${ID}/*.so")
if(NOT libraries OR NOT EXISTS "${PLUGINS}/${ID}/manifest.json")
  message(FATAL_ERROR "The plugin is not in ${PLUGINS}/${ID}:\n${output}")
endif()
