import { fewAtOnce } from '../files/few-at-once.ts';
import { type Answer, type Answers, type Ask, type Hop, LOOP, type Question } from './answer.ts';

/** More redirects than any site needs. */
const MOST_HOPS = 10;
/** How long a server may take for one answer. */
const PATIENCE_MS = 30_000;

/** What no address is there for is said by codes that nobody knows. */
const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the server ended the connection',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  UND_ERR_SOCKET: 'the server ended the connection',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not accept a connection in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody that this machine trusts',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody that this machine trusts',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the whole chain of its certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS on that port',
  Z_DATA_ERROR: 'what it sent is not compressed as its `content-encoding` says',
};

/**
 * Asks a site over the network. Redirects are followed, and each is noted.
 *
 * @param more - headers for every request, such as a token that lets it pass a login; they go to no other origin
 */
export function askNetwork(more: Readonly<Record<string, string>> = {}): Ask {
  return async <Name extends string>(questions: Readonly<Record<Name, Question>>) => {
    const names = Object.keys(questions) as Name[];
    const answers = await fewAtOnce(names, async (name) => [name, await askOne(questions[name], more)] as const);
    return Object.fromEntries(answers) as Answers<Name>;
  };
}

async function askOne({ url: asked, headers }: Question, more: Readonly<Record<string, string>>): Promise<Answer> {
  const hops: Hop[] = [];
  const none = (url: string, failure: string): Answer => ({
    asked,
    url,
    hops,
    status: 0,
    headers: {},
    body: new Uint8Array(),
    failure,
  });
  const { origin } = new URL(asked);
  let url = asked;
  try {
    for (;;) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'accept-encoding': 'gzip, br', ...headers, ...(new URL(url).origin === origin && more) },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || response.status === 304 || location === null) {
        const body = new Uint8Array(await response.arrayBuffer());
        return { asked, url, hops, status: response.status, headers: Object.fromEntries(response.headers), body };
      }
      await response.body?.cancel();
      const to = new URL(location, url).href;
      if (hops.length === MOST_HOPS || to === url || hops.some((hop) => hop.from === to)) return none(url, LOOP);
      hops.push({ status: response.status, from: url, to });
      url = to;
    }
  } catch (error) {
    return none(url, whyNot(error as Error));
  }
}

function whyNot(error: Error): string {
  if (error.name === 'TimeoutError') return `there was no answer within ${PATIENCE_MS / 1000} seconds`;
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return (cause?.code !== undefined && WHY[cause.code]) || cause?.message || error.message;
}
