import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What a browser answers. */
type Answer = Record<string, unknown>;

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: Answer;
  error?: { message: string };
}

interface Waiting {
  resolve(result: Answer): void;
  reject(error: Error): void;
}

/** How much of what a browser prints is of use to a person. */
const MOST_SAID = 600;

/**
 * A browser that is spoken to by its DevTools protocol, through two pipes that no other process sees. Messages end in a
 * NUL. (puppeteer-core does that, too, and is 12 MB; to print, five messages are enough. `--print-to-pdf` needs a file
 * beside the program that some packages of Chromium leave out, and then waits for ever.)
 */
export class BrowserPipe {
  readonly #child: ReturnType<typeof spawn>;
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #said = '';
  #ended: Error | undefined;
  readonly #gone: Promise<void>;

  constructor(program: string, args: readonly string[]) {
    this.#child = spawn(program, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , errors, to, from] = this.#child.stdio as [null, null, Readable, Writable, Readable];
    this.#to = to;
    errors.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-MOST_SAID);
    });
    const parts: Buffer[] = [];
    from.on('data', (bytes: Buffer) => {
      let begin = 0;
      for (let end = bytes.indexOf(0); end >= 0; begin = end + 1, end = bytes.indexOf(0, begin)) {
        this.#receive(Buffer.concat([...parts.splice(0), bytes.subarray(begin, end)]).toString('utf8'));
      }
      parts.push(bytes.subarray(begin));
    });
    // A browser that ends is told of by its end.
    for (const stream of [to, from]) stream.on('error', () => undefined);
    this.#gone = new Promise((done) => {
      this.#child.on('error', (error) => done(this.#end(error)));
      this.#child.on('close', () => done(this.#end(new Error(this.#said.trim() || 'nothing'))));
    });
  }

  /** Asks the browser, or one of its pages. */
  ask(method: string, params: object = {}, sessionId?: string): Promise<Answer> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    });
  }

  /** Ends the browser; whatever was asked of it fails. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends the browser, and waits until it has. */
  async close(): Promise<void> {
    this.kill();
    await this.#gone;
  }

  #receive(text: string): void {
    const { id, result, error } = JSON.parse(text) as Message;
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result ?? {});
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
