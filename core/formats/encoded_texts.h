// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

// bareBase64 decodes a text that is nothing but Base64, in quotes perhaps, or with the kind of its address in front (RFC 2397).
std::optional<Secret> bareBase64(std::string_view text);

// withoutBase64 returns the text that such a text stands for; nothing where it stands for a structure.
std::string withoutBase64(std::string_view text);

// encodedTexts returns the values of a Secret of Kubernetes or a kubeconfig that are Base64 of PEM, decoded, one after the other. Other Base64
// in them is ignored, because its purpose is unknown.
std::string encodedTexts(std::string_view text);

} // namespace core
