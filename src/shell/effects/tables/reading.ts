import type { CommandTable } from '../facts.ts';

/**
 * What only looks, or changes nothing that outlives the shell. POSIX and GNU's coreutils, procps,
 * sysstat, iproute2, bind and their like; the shell's own words.
 */
const NAMES = `
  cat tac head tail less more most zcat zless zgrep bzcat xzcat zstdcat bat nl od xxd hexdump strings file wc cut tr uniq comm diff diff3 cmp sdiff
  colordiff column paste join fold fmt expand unexpand rev seq shuf tsort numfmt pr look grep egrep fgrep rg ag ack pcregrep
  ls ll la dir vdir tree stat readlink realpath basename dirname pathchk du df ncdu duf lsblk blkid findmnt mountpoint lsattr getfacl getfattr
  getcap locate updatedb which whereis type whatis apropos man info tldr help md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum cksum sum base64
  base32 iconv uuencode uudecode
  ps pgrep pidof pstree pmap pwdx top htop atop btop btm glances free uptime w who whoami users last lastlog lastb id groups logname
  finger getent uname arch nproc lscpu lsmem lspci lsusb lsmod modinfo lshw hwinfo dmidecode inxi numactl numastat lsns lsof lslocks lsipc ipcs
  vmstat iostat mpstat pidstat sar sadf dstat dool nmon iotop iftop nethogs bmon nload collectl slabtop powertop turbostat sensors smartctl
  vgs lvs pvs vgdisplay lvdisplay pvdisplay vgscan lvscan pvscan lsscsi lsdsf cpupower getconf locale printenv tty stty tput
  ping ping6 fping arping traceroute traceroute6 tracepath mtr nmap dig host nslookup drill delv kdig whois getaddrinfo ss netstat nstat lnstat
  rtmon ipcalc sipcalc iperf iperf3 speedtest ab wrk hey vegeta testssl.sh testssl sslscan nuttcp qperf tcping httping ldapsearch snmpget snmpwalk
  showmount rpcinfo nfsstat nfsiostat mountstats ntpq ntpstat
  echo printf print true false : test [ [[ cd pushd popd dirs pwd exit logout return break continue shift read mapfile readarray export declare typeset local
  readonly unset set shopt alias unalias hash history fc jobs fg bg disown wait times ulimit umask let getopts sleep usleep yes clear reset cal ncal
  bc dc expr factor units tmux screen byobu scriptreplay dialog whiptail fzf envsubst gettext m4 xmllint xsltproc tidy
  pandoc csvlook csvcut mlr logger wall write mesg mail mailx mutt notify-send
  vi vim view nano emacs pico micro code
  gpg gpg2 ssh-keyscan ssh-keygen ssh-add ssh-agent age sops pass mkpasswd pwgen uuidgen
  rpmverify debsums aide ausearch aureport lynis osqueryi journal lnav goaccess multitail ccze zabbix_get check_mk_agent
  node_exporter sg_inq sg_luns sg_ses mii-tool lldpctl lldpcli tcptraceroute pahole
  mosquitto_sub websocat wscat grpc_health_probe`;

export const reading: CommandTable = {
  ...Object.fromEntries(
    NAMES.trim()
      .split(/\s+/)
      .map((name) => [name, { otherwise: 'reads' }] as const),
  ),
};
