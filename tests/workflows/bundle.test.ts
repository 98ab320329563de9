import { readFileSync } from 'node:fs';
import { workflowBundle } from './support/bundle';

/** Rules and SDK; a value import of an entity would add seven megabytes of TypeORM. The source map is not counted. */
const MOST_BYTES = 2_000_000;
const STRANGERS = ['typeorm', 'pg', '@nestjs', 'pino', 'zod', '@temporalio/client', '@grpc'];
const OTHER_ROOMS = ['ledger', 'activities', 'entities', 'worker', 'api', 'config'];

describe('the workflow bundle', () => {
  it('holds neither database nor web, and stays small', async () => {
    const { codePath } = await workflowBundle();
    const [code = ''] = readFileSync(codePath, 'utf8').split('//# sourceMappingURL');
    const modules = new Set([...code.matchAll(/^\/\*\*\*\/ "(\.[^"]+)"/gm)].map(([, id]) => id));
    expect(modules).toContain('./workflows/admission.workflow.ts');
    expect(modules).toContain('./node_modules/@temporalio/workflow/lib/workflow.js');

    const inFolder = (folder: string) => [...modules].filter((id) => id?.startsWith(folder));
    expect(STRANGERS.flatMap((name) => inFolder(`./node_modules/${name}/`))).toEqual([]);
    expect(OTHER_ROOMS.flatMap((name) => inFolder(`./${name}/`))).toEqual([]);
    expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES);
  });
});
