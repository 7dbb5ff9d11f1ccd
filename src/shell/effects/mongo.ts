import type { Statement } from './statements.ts';

const CALL = /\.\s*([A-Za-z]\w*)\s*\(/g;
/** https://www.mongodb.com/docs/manual/reference/method/ */
const CHANGES =
  /^(?:delete|remove|drop|update|insert|replace|rename|create|shutdown|kill|stepDown|freeze|reconfig|initiate|add|save|bulkWrite|findAndModify|findOneAnd\w+|fsyncLock|fsyncUnlock|set(?!tings)|enable|disable|stop|start|move|split|merge|compact|reIndex|repair|grant|revoke|change|hide|unhide|convertToCapped|clear|refine|reshard|abort|resync|mapReduce)/;
const COMMAND = /^(?:runCommand|adminCommand)$/;
const READ_COMMAND =
  /\{\s*['"]?(?:serverStatus|replSetGetStatus|replSetGetConfig|currentOp|dbStats|collStats|ping|hello|isMaster|buildInfo|getParameter|listDatabases|listCollections|listIndexes|connectionStatus|connPoolStats|getLog|top|validate|find|count|aggregate|explain|balancerStatus|listShards|getCmdLineOpts|hostInfo|features|profile)\b/;

/** What MongoDB's shell is told to do. A method that changes something counts for all of its text. */
export function mongoStatements(text: string): Statement[] {
  const called = Array.from(text.matchAll(CALL), ([, name = '']) => name);
  const changing =
    called.find((name) => CHANGES.test(name)) ??
    (READ_COMMAND.test(text) ? undefined : called.find((name) => COMMAND.test(name)));
  return [{ verb: changing ?? called.at(-1) ?? '', does: changing === undefined ? 'reads' : 'changes', text }];
}
