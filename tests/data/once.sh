# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts that make a folder of test data once: whole or not at all, and again when a script has changed.
#
#   begin OUT_DIR INPUT…   ends the script when OUT_DIR was completed from these very inputs; else goes to an empty folder
#   quiet COMMAND…         runs it; its words only when it fails
#   finish                 puts the folder in its place

begin() {
  out=$(realpath -m "$1")
  shift
  stamp=$(cat "${BASH_SOURCE[0]}" "$@" | sha256sum)
  if [ "$(cat "$out/complete" 2>/dev/null)" = "$stamp" ]; then exit 0; fi
  mkdir -p "$(dirname "$out")"
  work=$(mktemp -d "$out.making.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  export LC_ALL=C.UTF-8 HOME="$work" PYTHONDONTWRITEBYTECODE=1
}

quiet() {
  "$@" >log 2>&1 || { cat log >&2; echo "failed: $*" >&2; exit 1; }
}

finish() {
  echo "$stamp" >complete
  rm -rf "$out"
  mv -T "$work" "$out"
  chmod 755 "$out"
  trap - EXIT
}
