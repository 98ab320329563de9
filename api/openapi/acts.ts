import type { OpenAPIObject } from '@nestjs/swagger';
import { messagesIn } from '../../rules/messages/say';
import { ACT_INPUTS } from '../dossiers/inputs/act-inputs';
import { jsonSchemaOf } from './json-schema';

const GENERIC = '/api/v1/dossiers/{id}/acts/{act}';

/**
 * The one route of all acts, written out once per act: each has an input of its own, and a generated client should
 * know it. The generic path stays out, its parameter being one of these.
 */
export function addActs(document: OpenAPIObject): OpenAPIObject {
  const generic = document.paths[GENERIC];
  if (!generic?.post) throw new Error(`the document lacks ${GENERIC}`);
  const names: Readonly<Record<string, string>> = messagesIn('en').acts;
  const paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path !== GENERIC),
  );
  for (const [act, schema] of Object.entries(Object.assign({}, ...Object.values(ACT_INPUTS)))) {
    const parameters = generic.post.parameters?.filter(
      (one) => !('name' in one && one.name === 'act'),
    );
    paths[GENERIC.replace('{act}', act)] = {
      post: {
        ...generic.post,
        operationId: `act_${act.replaceAll('-', '_')}`,
        summary: names[act] ?? act,
        parameters: parameters ?? [],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchemaOf(schema) } },
        },
      },
    };
  }
  return { ...document, paths };
}
