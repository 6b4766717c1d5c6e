#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# check_reference.sh PROGRAM DOCUMENT: the document is what the program says of itself.
# VITAE_UPDATE_GOLDEN=1 writes it.
set -eu
if [ "${VITAE_UPDATE_GOLDEN:-}" = 1 ]; then
    "$1" help --markdown > "$2"
fi
"$1" help --markdown | diff -u "$2" -
