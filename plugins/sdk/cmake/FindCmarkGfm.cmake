# SPDX-License-Identifier: Apache-2.0
# Finds cmark-gfm and its extensions library. Provides the target CmarkGfm::CmarkGfm.
find_path(CmarkGfm_INCLUDE_DIR cmark-gfm.h)
find_library(CmarkGfm_LIBRARY cmark-gfm)
find_library(CmarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm
  REQUIRED_VARS CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY CmarkGfm_INCLUDE_DIR)

if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::CmarkGfm)
  add_library(CmarkGfm::CmarkGfm INTERFACE IMPORTED)
  set_target_properties(CmarkGfm::CmarkGfm PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${CmarkGfm_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${CmarkGfm_EXTENSIONS_LIBRARY};${CmarkGfm_LIBRARY}")
endif()
mark_as_advanced(CmarkGfm_INCLUDE_DIR CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY)
