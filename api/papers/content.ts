import { open, readFile } from 'node:fs/promises';
import { isMediaType, type MediaType } from '../schemas/media';
import { isDocx } from './docx';

const BEGINNINGS: Readonly<Record<MediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [
    0x50, 0x4b, 0x03, 0x04,
  ],
};

/** Whether the file holds what its type says, judged by its bytes alone. */
export async function holds(file: string, mediaType: string): Promise<boolean> {
  if (!isMediaType(mediaType)) return false;
  const beginning = BEGINNINGS[mediaType];
  const head = await readHead(file, beginning.length);
  if (!beginning.every((byte, index) => head[index] === byte)) return false;
  if (mediaType.startsWith('application/vnd.')) return isDocx(await readFile(file));
  return true;
}

async function readHead(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
