/** Folders that systems are made of: a site is in a folder of its own in one of them, if anywhere. */
const OF_THE_SYSTEM = new Set(
  [
    '/Applications /Library /System /Users /Volumes /Network /cores /private /private/var /private/tmp',
    '/bin /boot /dev /dev/shm /etc /home /lib /lib32 /lib64 /libx32 /media /mnt /nix /opt /proc /root /run /sbin /snap /srv /sys /tmp /usr /var',
    '/usr/bin /usr/games /usr/include /usr/lib /usr/lib32 /usr/lib64 /usr/libexec /usr/local /usr/sbin /usr/share /usr/src',
    '/usr/local/bin /usr/local/etc /usr/local/include /usr/local/lib /usr/local/sbin /usr/local/share /usr/local/src',
    '/var/backups /var/cache /var/db /var/lib /var/lock /var/log /var/mail /var/opt /var/run /var/spool /var/tmp',
  ].flatMap((line) => line.split(' ')),
);

/** Folders that the system has to itself, with all that is in them. */
const WHOLLY =
  /^\/(?:System|Library|bin|boot|dev(?!\/shm(?:\/|$))|etc|lib(?:32|64|x32)?|nix|private\/etc|proc|sbin|snap|sys|usr\/(?:s?bin|lib(?:32|64|exec)?|include)|var\/(?:db|log|mail|run|spool))(?:\/|$)/;
const HOME = /^\/(?:home|Users)\/[^/]+$/;
const OF_WINDOWS = /^[a-z]:\\(?:(?:windows|program files(?: \(x86\))?|programdata)(?:\\.*)?|users)?$/i;

/**
 * Whether a folder is the system's, or the home of a user.
 *
 * @param real - its real path
 */
export function isOfTheSystem(real: string): boolean {
  return real === '/' || OF_THE_SYSTEM.has(real) || WHOLLY.test(real) || HOME.test(real) || OF_WINDOWS.test(real);
}
