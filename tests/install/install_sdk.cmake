# SPDX-License-Identifier: Apache-2.0
#
# Installs the SDK of the build tree BUILD under PREFIX, which is emptied first.

file(REMOVE_RECURSE "${PREFIX}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}" --component sdk
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "The SDK cannot be installed.")
endif()
# An author has no access to this source tree: nothing installed may lead back into it.
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH tests)
cmake_path(GET tests PARENT_PATH sources)
file(GLOB_RECURSE installed "${PREFIX}/include/*" "${PREFIX}/share/*" "${PREFIX}/*.cmake")
foreach(file IN LISTS installed)
  file(READ "${file}" content)
  string(FIND "${content}" "${sources}" position)
  if(NOT position EQUAL -1)
    message(FATAL_ERROR "${file} names the source tree it was installed from.")
  endif()
endforeach()
