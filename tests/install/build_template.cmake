# SPDX-License-Identifier: Apache-2.0
#
# Installs the SDK under WORK/prefix, copies the template out of it, builds it with nothing but that
# prefix, runs its tests, and installs the plugin.

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${result}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(prefix "${WORK}/prefix")
set(project "${WORK}/card")
set(build "${WORK}/build")
file(REMOVE_RECURSE "${WORK}")

run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}" --component sdk)
file(COPY "${prefix}/${TEMPLATE}/" DESTINATION "${project}")
run("${CMAKE_COMMAND}" -S "${project}" -B "${build}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX}"
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Werror")
run("${CMAKE_COMMAND}" --build "${build}")
run("${CMAKE_CTEST_COMMAND}" --test-dir "${build}" --output-on-failure --no-tests=error)
foreach(test plugin.org.example.card plugin.org.example.card.exports)
  if(NOT output MATCHES "${test} \\.+ +Passed")
    message(FATAL_ERROR "The test ${test} of the template did not run:\n${output}")
  endif()
endforeach()
run("${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}")
file(GLOB installed "${prefix}/lib*/vitae/plugins/org.example.card/card.so"
  "${prefix}/lib*/*/vitae/plugins/org.example.card/card.so")
if(NOT installed)
  message(FATAL_ERROR "The plugin was not installed:\n${output}")
endif()
