/** What is read is no index of Pagefind as we know it. */
export class UnknownFormat extends Error {}

const [NUMBER, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4] as const;

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: lists and texts of a known length, and whole
 * numbers of up to 32 bits. It knows where it is, so that what is passed over can be copied as it is.
 */
export class CborReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** How long the list is that begins here. */
  list(length?: number): number {
    const found = this.#head(LIST);
    if (length !== undefined && found !== length)
      throw new UnknownFormat(`a list of ${found} where ${length} are expected`);
    return found;
  }

  number(): number {
    return this.#head(NUMBER);
  }

  /** A whole number that may be below zero. */
  integer(): number {
    return (this.bytes[this.at] as number) >> 5 === NEGATIVE ? -1 - this.#head(NEGATIVE) : this.#head(NUMBER);
  }

  /** A text as its bytes in UTF-8, a character each, so that `<` compares texts as Pagefind does. */
  text(): string {
    const length = this.#head(TEXT);
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw new UnknownFormat('it ends too early');
    return this.bytes.toString('latin1', start, this.at);
  }

  /** Passes over a list of numbers; how many there are. */
  skipNumbers(): number {
    const { bytes } = this;
    const count = this.list();
    let at = this.at;
    for (let left = count; left > 0; left--) {
      const head = bytes[at] as number;
      const more = head & 0x1f;
      // `!(…)`: there may be no byte at all.
      if (!(head < 0x40) || more > 26) throw new UnknownFormat('a number is expected');
      at += more < 24 ? 1 : more === 24 ? 2 : more === 25 ? 3 : 5;
    }
    if (at > bytes.length) throw new UnknownFormat('it ends too early');
    this.at = at;
    return count;
  }

  #head(kind: number): number {
    const { bytes, at } = this;
    const head = bytes[at];
    if (head === undefined || head >> 5 !== kind) throw new UnknownFormat(`byte ${head} is not of kind ${kind}`);
    const more = head & 0x1f;
    if (more < 24) {
      this.at = at + 1;
      return more;
    }
    const size = more === 24 ? 1 : more === 25 ? 2 : more === 26 ? 4 : 0;
    if (size === 0 || at + 1 + size > bytes.length) throw new UnknownFormat('it ends too early');
    this.at = at + 1 + size;
    return bytes.readUIntBE(at + 1, size);
  }
}

/** Writes what `CborReader` reads, in the shortest form, as Pagefind does. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(64);
  #length = 0;

  list(length: number): this {
    return this.#head(LIST, length);
  }

  integer(value: number): this {
    return value < 0 ? this.#head(NEGATIVE, -1 - value) : this.#head(NUMBER, value);
  }

  text(latin1: string): this {
    this.#head(TEXT, latin1.length);
    this.#room(latin1.length);
    this.#length += this.#bytes.write(latin1, this.#length, 'latin1');
    return this;
  }

  /** What is CBOR already. */
  raw(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** A copy of all that has been written. */
  done(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #head(kind: number, value: number): this {
    this.#room(5);
    const bytes = this.#bytes;
    const at = this.#length;
    if (value < 24) bytes[at] = (kind << 5) | value;
    else {
      const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
      bytes[at] = (kind << 5) | (size === 1 ? 24 : size === 2 ? 25 : 26);
      bytes.writeUIntBE(value, at + 1, size);
      this.#length += size;
    }
    this.#length++;
    return this;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** A text as `CborReader` gives it. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
export const fromBytes = (latin1: string): string => Buffer.from(latin1, 'latin1').toString();
