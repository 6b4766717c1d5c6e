# SPDX-License-Identifier: Apache-2.0
#
# vitae_add_plugin(<id> SOURCES <file>... MANIFEST <manifest.json> [LIBRARIES <target>...]
#                  [OUTPUT_DIRECTORY <directory>])
#
#   Builds the plugin <id> as the loadable module that its manifest names, with exactly one exported
#   symbol, into <build>/plugins/<id>/ with the manifest beside it, and installs both to
#   <libdir>/vitae/plugins/<id>/. The manifest is the single source of id and version: it is compiled
#   in byte for byte. The target is called <id>. With OUTPUT_DIRECTORY the plugin goes into
#   <directory>/<id>/ and is not installed.
#
# vitae_add_plugin_test(<id> FIXTURES <directory>)
#
#   Adds the tests plugin.<id> (golden fixtures, and what every plugin must do: see
#   vitae/sdk/testing/conformance.hpp) and plugin.<id>.exports (one exported symbol).

include(GNUInstallDirs)

function(vitae_add_plugin id)
  cmake_parse_arguments(arg "" "MANIFEST;OUTPUT_DIRECTORY" "SOURCES;LIBRARIES" ${ARGN})
  if(NOT arg_SOURCES OR NOT arg_MANIFEST OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "vitae_add_plugin(${id}): give SOURCES and MANIFEST, and LIBRARIES if needed.")
  endif()
  get_filename_component(manifest "${arg_MANIFEST}" ABSOLUTE)
  _vitae_read_manifest("${id}" "${manifest}")

  set(directory "${CMAKE_BINARY_DIR}/plugins/${id}")
  if(arg_OUTPUT_DIRECTORY)
    set(directory "${arg_OUTPUT_DIRECTORY}/${id}")
  endif()
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/${id}.generated")
  configure_file("${manifest}" "${directory}/manifest.json" COPYONLY)
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/vitae_plugin_manifest.hpp.in" "${generated}/vitae_plugin_manifest.hpp" @ONLY)

  add_library(${id} MODULE ${arg_SOURCES})
  target_link_libraries(${id} PRIVATE Vitae::sdk ${arg_LIBRARIES})
  target_include_directories(${id} PRIVATE "${generated}")
  get_filename_component(output_name "${manifest_library}" NAME_WLE)
  set_target_properties(${id} PROPERTIES
    PREFIX "" OUTPUT_NAME "${output_name}" SUFFIX ".so"
    LIBRARY_OUTPUT_DIRECTORY "$<1:${directory}>"
    POSITION_INDEPENDENT_CODE ON
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    LINK_DEPENDS "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map"
    VITAE_OPTIONS "${manifest_options}")
  target_link_options(${id} PRIVATE
    "LINKER:--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map" "LINKER:--exclude-libs,ALL")
  # A sanitizer's runtime is found in the program, so its symbols stay undefined in the module.
  get_directory_property(link_options LINK_OPTIONS)
  if(NOT "${link_options} ${CMAKE_CXX_FLAGS} ${CMAKE_MODULE_LINKER_FLAGS}" MATCHES "-fsanitize")
    target_link_options(${id} PRIVATE "LINKER:--no-undefined")
  endif()

  if(NOT arg_OUTPUT_DIRECTORY)
    set(destination "${CMAKE_INSTALL_LIBDIR}/vitae/plugins/${id}")
    install(TARGETS ${id} LIBRARY DESTINATION "${destination}" COMPONENT plugins)
    install(FILES "${manifest}" RENAME manifest.json DESTINATION "${destination}" COMPONENT plugins)
    set_property(GLOBAL APPEND PROPERTY VITAE_PLUGINS ${id})
  endif()
endfunction()

function(vitae_add_plugin_test id)
  cmake_parse_arguments(arg "" "FIXTURES" "" ${ARGN})
  if(NOT arg_FIXTURES OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "vitae_add_plugin_test(${id}): give FIXTURES, the folder of the golden fixtures.")
  endif()
  get_filename_component(fixtures "${arg_FIXTURES}" ABSOLUTE)
  get_target_property(options ${id} VITAE_OPTIONS)
  set_target_properties(${id} PROPERTIES VITAE_TESTED ON)
  add_test(NAME plugin.${id} COMMAND "$<TARGET_FILE:Vitae::check_plugin>" "$<TARGET_FILE:${id}>" "${fixtures}" ${options})
  add_test(NAME plugin.${id}.exports COMMAND "${CMAKE_COMMAND}"
    "-DNM=${CMAKE_NM}" "-DLIBRARY=$<TARGET_FILE:${id}>" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/CheckExports.cmake")
endfunction()

# Sets for the caller manifest_version, manifest_library, manifest_bytes (a C++ initialiser) and
# manifest_options (KEY=DEFAULT of each option).
function(_vitae_read_manifest id manifest)
  file(READ "${manifest}" json)
  foreach(field id name version kind abi library)
    string(JSON value ERROR_VARIABLE problem GET "${json}" ${field})
    if(problem)
      message(FATAL_ERROR "${manifest}: the field \"${field}\" is missing or the file is not JSON (${problem}).")
    endif()
    set(manifest_${field} "${value}")
  endforeach()
  if(NOT manifest_id STREQUAL id)
    message(FATAL_ERROR "${manifest}: the id is \"${manifest_id}\", but vitae_add_plugin() is called with \"${id}\".")
  endif()
  if(NOT manifest_kind MATCHES "^(importer|exporter)$")
    message(FATAL_ERROR "${manifest}: the kind is \"${manifest_kind}\"; it must be importer or exporter.")
  endif()
  if(NOT manifest_library MATCHES "^[A-Za-z0-9._-]+\\.so$")
    message(FATAL_ERROR "${manifest}: the library is \"${manifest_library}\"; it must be a plain file name ending in .so.")
  endif()

  set(options "")
  string(JSON count ERROR_VARIABLE no_options LENGTH "${json}" options)
  if(NOT no_options AND count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON key GET "${json}" options ${index} key)
      string(JSON default GET "${json}" options ${index} default)
      list(APPEND options "${key}=${default}")
    endforeach()
  endif()

  file(READ "${manifest}" hex HEX)
  string(REPEAT "[0-9a-f]" 32 sixteen_bytes)
  string(REGEX REPLACE "(${sixteen_bytes})" "\\1\n    " hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")

  set(manifest_version "${manifest_version}" PARENT_SCOPE)
  set(manifest_library "${manifest_library}" PARENT_SCOPE)
  set(manifest_bytes "${bytes}" PARENT_SCOPE)
  set(manifest_options "${options}" PARENT_SCOPE)
endfunction()
