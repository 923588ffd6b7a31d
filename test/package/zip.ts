import fs from 'node:fs';
import zlib from 'node:zlib';

/**
 * What a zip file holds, by name, unpacked. Reads the list at the end of the file (PKWARE APPNOTE 4.3.12); enough for
 * what vsce writes: no encryption, no zip64. Throws where the file is no such zip.
 */
export function unzip(file: string): ReadonlyMap<string, Buffer> {
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error(`${file} is no zip file`);
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, content(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function content(bytes: Buffer, entry: number): Buffer {
  const deflated = bytes.readUInt16LE(entry + 10) === 8;
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  return deflated ? zlib.inflateRawSync(packed) : packed;
}
