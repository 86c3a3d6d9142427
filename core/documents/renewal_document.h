// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/base/json.h"
#include "core/plan/plan.h"

// What the new certificates of a plan are compared with, as plans and receipts have it.
namespace core::documents {

// addRenewals writes "renewals" where there are some: why, the new certificate by its SHA-256, the old one in the shape of "certificate", the names
// that lead to it, and the lines of the comparison. now: tells what has expired.
void addRenewals(Json &document, const Plan &plan, Time now);

// renewalsFrom reads them. The lines are not read: they follow from the certificates.
std::vector<Renewal> renewalsFrom(Fields &fields);

} // namespace core::documents
