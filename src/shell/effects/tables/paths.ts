/**
 * A place that more than the reader's own work depends on: an absolute path, or one that a variable
 * or a slot begins. Files beside the reader, in the home folder and in the folders for what is
 * temporary are the reader's own (`> {{pod}}.log`); `/dev/null` and its like keep nothing.
 */
export const SHARED_PLACE =
  /^(?:\/(?!(?:tmp|var\/tmp|dev\/(?:null|stdin|stdout|stderr|tty|shm|fd))(?:\/|$))|(?:\$(?!\{?(?:HOME|TMPDIR)\b)(?:\w+|\{\w+\})|[\ue000-\uf8ff]+)(?:\/|$))/;

/** `host:path`, `pod:path`, `s3://bucket/key`: a place on another machine. */
export const REMOTE_PLACE = /^[^/\s]+:/;
