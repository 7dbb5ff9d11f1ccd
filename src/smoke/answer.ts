/** A request to a site. */
export interface Question {
  url: string;
  /** Beside those that every request has. */
  headers?: Readonly<Record<string, string>>;
}

/** A redirect on the way to an answer. */
export interface Hop {
  status: number;
  from: string;
  to: string;
}

/** What came of a request. */
export interface Answer {
  /** The address that was asked for. */
  asked: string;
  /** The address that answered, after all redirects. */
  url: string;
  hops: readonly Hop[];
  /** 0 when there was no answer. */
  status: number;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  body: Uint8Array;
  /** Why there is no answer; `loop` when redirects had no end. */
  failure?: string;
}

export type Answers<Name extends string = string> = Readonly<Record<Name, Answer>>;

/** Asks all of these; the answers have the questions' names. */
export type Ask = <Name extends string>(questions: Readonly<Record<Name, Question>>) => Promise<Answers<Name>>;

/** Why there is no answer, where redirects had no end. */
export const LOOP = 'loop';

export const textIn = ({ body }: Pick<Answer, 'body'>): string => new TextDecoder().decode(body);

/** The JSON that an answer holds; undefined when it is none, or no good answer. */
export function jsonIn(answer: Answer): unknown {
  if (answer.status !== 200) return undefined;
  try {
    return JSON.parse(textIn(answer));
  } catch {
    return undefined;
  }
}

/** The path and query of an address. */
export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};
