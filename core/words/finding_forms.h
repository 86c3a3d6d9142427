// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.h"

// Forms of the words of a finding by the parameters that it has. Each takes the general words of the code.
namespace core::words {

Words ofLink(Words words, const Parameters &parameters);      // LinkMoves: {kept}, {longer}, {lost}
Words ofLeftovers(Words words, const Parameters &parameters); // Leftovers: {what}
Words ofKeyUsage(Words words, const Parameters &parameters);  // KeyUsage: {problem}

} // namespace core::words
