#!/bin/sh
# Writes the digest of each base image beside its tag, wherever one is named: `sh scripts/pin-images.sh`. Needs docker and
# the registry. Dependabot keeps digests that are there up to date, with the tags.
set -eu
cd "$(dirname "$0")/.."
for image in node:24-slim redis:8-alpine; do
  digest=$(docker buildx imagetools inspect "$image" --format '{{.Manifest.Digest}}')
  echo "$digest" | grep -qE '^sha256:[0-9a-f]{64}$' || { echo "no digest for $image" >&2; exit 1; }
  for file in Dockerfile compose.yaml deploy/kubernetes/*.yaml; do
    sed -E "s|((FROM\|image:) )$image(@sha256:[0-9a-f]+)?|\1$image@$digest|" "$file" > "$file.new"
    if cmp -s "$file" "$file.new"; then rm "$file.new"; else cat "$file.new" > "$file" && rm "$file.new"; fi
  done
  echo "$image@$digest"
done
