import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { TEST_PATIENCE_MS } from '../support/patience.ts';

const own = path.resolve(import.meta.dirname, '../../src/cli/main.mjs');

export interface Told {
  text: string;
  data: Record<string, unknown> | undefined;
  isError: boolean;
}

export interface Session {
  client: Client;
  /** Calls a tool, as an assistant does. */
  call(name: string, input: Record<string, unknown>): Promise<Told>;
  close(): Promise<void>;
}

/** An assistant that has started `pagebook mcp` as a process of its own. */
export async function openSession(
  options: string[],
  environment: Record<string, string> = {},
  program: { main: string; cwd?: string } = { main: own },
): Promise<Session> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program.main, 'mcp', ...options],
      ...(program.cwd !== undefined && { cwd: program.cwd }),
      env: { ...(process.env as Record<string, string>), ...environment },
    }),
  );
  return {
    client,
    call: async (name, input) => {
      const answer = await client.callTool({ name, arguments: input }, { timeout: TEST_PATIENCE_MS });
      const [first] = answer.content;
      return {
        text: first?.type === 'text' ? first.text : '',
        data: answer.structuredContent as Told['data'],
        isError: answer.isError === true,
      };
    },
    close: () => client.close(),
  };
}
