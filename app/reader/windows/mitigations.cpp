// SPDX-License-Identifier: Apache-2.0
#include "app/reader/windows/mitigations.h"

#include <windows.h>

namespace app {

using core::ReaderMeasure;

namespace {

// What is zero where Windows does not know the policy.
template <class Policy> Policy inForce(PROCESS_MITIGATION_POLICY which) {
  Policy policy{};
  if (GetProcessMitigationPolicy(GetCurrentProcess(), which, &policy, sizeof(policy)) == 0) return {};
  return policy;
}

} // namespace

std::set<ReaderMeasure> askForMitigations() {
  std::set<ReaderMeasure> asked;
  PROCESS_MITIGATION_DYNAMIC_CODE_POLICY code{};
  code.ProhibitDynamicCode = 1;
  if (SetProcessMitigationPolicy(ProcessDynamicCodePolicy, &code, sizeof(code)) != 0) asked.insert(ReaderMeasure::NoDynamicCode);
  PROCESS_MITIGATION_IMAGE_LOAD_POLICY images{};
  images.NoRemoteImages = 1;
  images.NoLowMandatoryLabelImages = 1;
  images.PreferSystem32Images = 1;
  if (SetProcessMitigationPolicy(ProcessImageLoadPolicy, &images, sizeof(images)) != 0) asked.insert(ReaderMeasure::LocalImagesOnly);
  return asked;
}

std::set<ReaderMeasure> mitigationsInForce() {
  std::set<ReaderMeasure> measures;
  const auto images = inForce<PROCESS_MITIGATION_IMAGE_LOAD_POLICY>(ProcessImageLoadPolicy);
  const auto handles = inForce<PROCESS_MITIGATION_STRICT_HANDLE_CHECK_POLICY>(ProcessStrictHandleCheckPolicy);
  if (inForce<PROCESS_MITIGATION_CHILD_PROCESS_POLICY>(ProcessChildProcessPolicy).NoChildProcessCreation != 0) {
    measures.insert(ReaderMeasure::NoChildProcesses);
  }
  if (handles.RaiseExceptionOnInvalidHandleReference != 0 && handles.HandleExceptionsPermanentlyEnabled != 0) {
    measures.insert(ReaderMeasure::StrictHandleChecks);
  }
  if (inForce<PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY>(ProcessExtensionPointDisablePolicy).DisableExtensionPoints != 0) {
    measures.insert(ReaderMeasure::NoExtensionPoints);
  }
  if (inForce<PROCESS_MITIGATION_DYNAMIC_CODE_POLICY>(ProcessDynamicCodePolicy).ProhibitDynamicCode != 0) {
    measures.insert(ReaderMeasure::NoDynamicCode);
  }
  if (images.NoRemoteImages != 0 && images.NoLowMandatoryLabelImages != 0) measures.insert(ReaderMeasure::LocalImagesOnly);
  return measures;
}

} // namespace app
