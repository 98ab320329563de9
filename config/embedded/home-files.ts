import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';
import { faultCode } from './fault';

const MARK = { pid: z.int().positive(), startedAt: z.string() };

/** `lock.json`: who holds the folder. */
export const LOCK = z.object({
  ...MARK,
  since: z.string(),
  address: z.string(),
  stopping: z.boolean(),
});
export type Lock = Readonly<z.infer<typeof LOCK>>;

/** `children.json`: the servers the holder started. */
export const CHILDREN = z.array(z.object({ ...MARK, name: z.string() }));

/** `running.json`: how to reach a system that is up; holds passwords, so its mode is 0600. */
export const RUNNING = z.object({
  ...MARK,
  address: z.string(),
  databaseUrl: z.string(),
  ownerUrl: z.string().optional(),
  temporalAddress: z.string(),
  namespace: z.string(),
  taskQueue: z.string(),
  mode: z.string(),
});
export type Running = Readonly<z.infer<typeof RUNNING>>;

/** Makes RO_HOME. Others may pass through it (PostgreSQL's user must) but what is secret in it is closed by itself. */
export function makeHomeFolder(roHome: string): void {
  if (mkdirSync(roHome, { recursive: true }) !== undefined) chmodSync(roHome, 0o755);
}

/** Reads a file of the home; `undefined` when it is missing or not what it should be (half a disk, a foreign file). */
export function readHomeFile<T>(file: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces a file as a whole, so that nobody ever reads half of it. */
export function writeHomeFile(file: string, content: object, mode = 0o600): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(unfinished, file);
}

/** Creates a file with its content in one step; `false` when it exists already. */
export function createHomeFile(file: string, content: object, mode = 0o644): boolean {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode });
  try {
    linkSync(unfinished, file);
    return true;
  } catch (error) {
    if (faultCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
