#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_hostile_data.sh OUT: files that were made to cost, and for each kind one of the same make that is admitted.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/once.sh"
begin "$1" "$here/make_hostile_data.sh" "$here/hostile_files.py" "$here/der.py"
quiet openssl genrsa -traditional -out own.pem 1024
quiet openssl rsa -in own.pem -traditional -outform DER -out own.der
quiet "$here/hostile_files.py" own.der .
finish
