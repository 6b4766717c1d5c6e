// SPDX-License-Identifier: Apache-2.0
extern "C" __attribute__((visibility("default"))) int some_other_symbol();
extern "C" int some_other_symbol() { return 1; }
