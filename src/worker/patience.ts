/** What has sent nothing for so long does not come. */
const STALL_MS = 15_000;

/** Ends what has come to a halt, so that it does not keep one of the few connections that a browser has to a host. */
export interface Patience {
  signal: AbortSignal;
  /** Something has come. */
  goOn(): void;
  /** All has come, or nothing is waited for any more. */
  stop(): void;
}

/** @param given - ends it as well */
export function patience(given?: AbortSignal): Patience {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  let timer = setTimeout(end, STALL_MS);
  given?.addEventListener('abort', end);
  return {
    signal: ended.signal,
    goOn: () => {
      clearTimeout(timer);
      timer = setTimeout(end, STALL_MS);
    },
    stop: () => {
      clearTimeout(timer);
      given?.removeEventListener('abort', end);
    },
  };
}

/** Asks for a file that the site has; who asked is given what comes while it comes, and an error when nothing more does. */
export async function fetchPatiently(request: Request | string, init: RequestInit = {}): Promise<Response> {
  const { signal, goOn, stop } = patience();
  try {
    const response = await fetch(request, { ...init, signal });
    goOn();
    if (!response.body) {
      stop();
      return response;
    }
    const watched = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, controller) {
        goOn();
        controller.enqueue(part);
      },
      flush: stop,
    });
    return new Response(response.body.pipeThrough(watched), response);
  } catch (error) {
    stop();
    throw error;
  }
}

/** All that comes. @throws Error - when it breaks off, or `signal` ends it */
export async function readWhole(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  onPart = (): void => {},
): Promise<Blob> {
  const reader = body.getReader();
  const end = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onPart();
    parts.push(part.value);
  }
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  return new Blob(parts);
}
