#!/bin/sh
# Puts a built folder into one bucket or several, for CloudFront: sh publish.sh dist s3://pagebook-a s3://pagebook-b
# What is kept for long goes first, so that no new page asks for what is not there yet; its old files stay, for pages
# that are open. All else is replaced, and what the build does not have is removed.
set -eu
site=$1
shift
for bucket in "$@"; do
  aws s3 sync "$site/_astro" "$bucket/_astro" --cache-control 'public, max-age=31536000, immutable'
  aws s3 sync "$site" "$bucket" --exclude '_astro/*' --exclude '*.md' --cache-control no-cache --delete
  aws s3 sync "$site" "$bucket" --exclude '*' --include '*.md' --cache-control no-cache \
    --content-type 'text/markdown; charset=utf-8' --delete
  aws s3 cp "$site/llms.txt" "$bucket/llms.txt" --cache-control no-cache --content-type 'text/plain; charset=utf-8'
done
