const texts = new TextDecoder();

/**
 * Reads CBOR (RFC 8949) as far as the files of a Pagefind index have it: numbers, texts, lists, and null.
 *
 * @throws Error - when there is something else
 */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = 1 << (info - 24);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    throw new Error('no CBOR that is read here');
  };
  const item = (): unknown => {
    const head = view.getUint8(at++);
    const type = head >> 5;
    if (head === 0xf6) return null;
    const count = argument(head & 31);
    if (type === 0) return count;
    if (type === 1) return -1 - count;
    if (type === 3) {
      at += count;
      return texts.decode(bytes.subarray(at - count, at));
    }
    if (type !== 4) throw new Error('no CBOR that is read here');
    const list = new Array<unknown>(count);
    for (let index = 0; index < count; index++) list[index] = item();
    return list;
  };
  return item();
}
