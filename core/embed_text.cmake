# SPDX-License-Identifier: Apache-2.0
# vitae_embed_text(target NAME symbol FILES f1 f2 ...)
#
# Compiles text files into `target`. Declare in C++:
#   namespace vitae::embedded { extern const TextFile symbol[]; extern const std::size_t symbol_count; }
# with `#include "model/embedded_text.hpp"`; entries are in the order given, names without folder.
# Run as a script (cmake -DOUTPUT= -DSYMBOL= -DFILES= -P) it writes the generated source.

if(CMAKE_SCRIPT_MODE_FILE)
  set(entries "")
  set(count 0)
  foreach(file IN LISTS FILES)
    file(READ "${file}" content)
    get_filename_component(name "${file}" NAME)
    string(APPEND entries "    {\"${name}\", R\"vitae_text(${content})vitae_text\"},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  file(WRITE "${OUTPUT}" "#include \"model/embedded_text.hpp\"\n\nnamespace vitae::embedded {\n"
    "extern const TextFile ${SYMBOL}[];\nextern const std::size_t ${SYMBOL}_count;\n"
    "const TextFile ${SYMBOL}[] = {\n${entries}};\nconst std::size_t ${SYMBOL}_count = ${count};\n}\n")
  return()
endif()

set(VITAE_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(vitae_embed_text target symbol)
  cmake_parse_arguments(arg "" "" "FILES" ${ARGN})
  list(TRANSFORM arg_FILES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE files)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DSYMBOL=${symbol}" "-DFILES=${files}" -P "${VITAE_EMBED_SCRIPT}"
    DEPENDS ${files} "${VITAE_EMBED_SCRIPT}" VERBATIM)
  set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
  target_sources(${target} PRIVATE "${output}")
endfunction()
