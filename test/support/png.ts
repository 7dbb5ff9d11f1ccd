import { crc32, deflateSync } from 'node:zlib';

/** A PNG of so many pixels that no compression makes small: each has a colour of its own. */
export function noisyPng(width: number, height: number): Uint8Array {
  const row = (y: number): Buffer =>
    Buffer.from([0, ...Array.from({ length: width * 3 }, (_, x) => noise(y * width + x))]);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const noise = (seed: number): number => (Math.imul(seed ^ (seed >>> 3), 2654435761) >>> 24) & 255;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
