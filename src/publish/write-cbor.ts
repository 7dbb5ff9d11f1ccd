/** A list or a text in CBOR, of texts and such lists: what the names of Pagefind's files are kept in. */
export type Texts = string | readonly Texts[];

export function writeCbor(item: Texts): Buffer {
  if (typeof item === 'string') {
    const text = Buffer.from(item);
    return Buffer.concat([headOf(3, text.length), text]);
  }
  return Buffer.concat([headOf(4, item.length), ...item.map(writeCbor)]);
}

/** The head of an item: its type, and its length in as few bytes as it needs. */
export function headOf(type: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  const size = length < 0x1_00 ? 1 : length < 0x1_00_00 ? 2 : 4;
  const head = Buffer.alloc(1 + size);
  head[0] = (type << 5) | (24 + Math.log2(size));
  head.writeUIntBE(length, 1, size);
  return head;
}
