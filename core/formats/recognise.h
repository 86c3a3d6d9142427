// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/codes/file_codes.h"
#include "core/formats/detect.h"
#include "core/formats/limits.h"
#include "core/formats/source_file.h"

namespace core {

// What a file is, in whatever text its content came.
struct Recognised {
  Content content = Content::Unknown;
  Format format = Format::X509;
  Encoding encoding = Encoding::Der;
  bool mayHoldKey = false;    // a block of it is a private key, or a container that may have one
  bool needsPassword = false; // a block of it is an encrypted key
};

// recognise says what a file is. TextInTheWay {line, what} where a character keeps its certificate or its key from being read; LimitHit.
Expected<Recognised> recognise(BytesView bytes, const Limits &limits);

// checkSupported refuses what cannot be imported by its name: FeatureUnsupported {feature, path}, ContentUnknown {path, looksLike}.
Expected<void> checkSupported(const Recognised &recognised, const SourceFile &file);

// checkKeyFile does the same for a file that was given for its private key: NotAKey {path, what} where there is none in it.
Expected<void> checkKeyFile(const Recognised &recognised, const SourceFile &file);

} // namespace core
