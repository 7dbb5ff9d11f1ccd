import type { Files } from '../support/tree.ts';

/** Pages in other languages, and with versions, flags, paths and codes, beside the starter content. */
export const foreignPages: Files = {
  'runbooks/uebersicht.md': '# Übersicht der Dienste\n\nWelche Dienste es gibt, und wer sie betreut.\n',
  'runbooks/grosse-datenbank.md':
    '# Große Datenbank verkleinern\n\nDie Größe der Datenbank prüfen und alte Zeilen löschen.\n\n## Steps\n\n1. Prüfe die Größe der Tabellen.\n2. A naïve cache is not enough.\n',
  'runbooks/strasse.md':
    '# Adressprüfung\n\nDie Straße der Kundin wird nicht gefunden.\n\n## Résumé\n\nPaused workers resume later.\n',
  'alerts/ZhConnections.md':
    '---\nsummary: 数据库连接数过多\n---\n# ZhConnections\n\n## Meaning\n\n数据库的连接数超过了上限,新的请求会失败。\n\n## Mitigation\n\n重启连接池。\n',
  'alerts/ZhDisk.md':
    '# ZhDisk\n\n## Meaning\n\n主机的磁盘空间不足,写入会失败。\n\n## Mitigation\n\n清理日志文件,然后扩大磁盘。\n',
  'alerts/JaMemory.md':
    '# JaMemory\n\n## Meaning\n\nサーバーのメモリ不足が発生しています。\n\n## Mitigation\n\nプロセスを再起動してください。\n',
  'alerts/JaDisk.md': '# JaDisk\n\n## Meaning\n\nサーバーのディスク容量が足りません。\n',
  'runbooks/upgrade-gateway.md':
    '# Upgrade the gateway\n\nFrom v1.1.9 to v1.2.3-rc.1, and back.\n\n## Steps\n\n1. Pull `gateway:v1.2.3-rc.1`.\n',
  'runbooks/upgrade-proxy.md':
    '# Upgrade the proxy\n\nProxy 3.77.0 reads `/etc/proxy.d/20-limits.conf`.\n\n## Steps\n\n1. Run `kubectl apply --server-side --force-conflicts -f proxy.yaml`.\n2. `E11000 duplicate key` is harmless; `0x80070005` is not, nor `ORA-01555: snapshot too old`.\n',
};
