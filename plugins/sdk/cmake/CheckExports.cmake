# SPDX-License-Identifier: Apache-2.0
#
# cmake -DNM=<nm> -DLIBRARY=<plugin> -P CheckExports.cmake: fails unless the plugin exports exactly
# the symbol vitae_plugin_v1.

execute_process(COMMAND "${NM}" -D --defined-only "${LIBRARY}"
  OUTPUT_VARIABLE listing RESULT_VARIABLE result OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${NM} cannot read ${LIBRARY}.")
endif()
if(NOT listing MATCHES "^[0-9a-f]+ [DR] vitae_plugin_v1$")
  message(FATAL_ERROR "${LIBRARY} must export exactly vitae_plugin_v1, but exports:\n${listing}")
endif()
