// SPDX-License-Identifier: Apache-2.0
// CMake precompiles headers only for a target that has a source.
