import type { OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { messagesIn } from '../../rules/messages/say';
import { ACT_INPUTS } from '../dossiers/inputs/act-inputs';
import { WORLD_INPUTS } from '../registers/inputs/world-inputs';
import { jsonSchemaOf } from './json-schema';

/** A route of many acts: its path, the input of each act, its names, and what its operations are called. */
interface RouteOfActs {
  readonly path: string;
  readonly inputs: Readonly<Record<string, z.ZodType>>;
  readonly names: Readonly<Record<string, string>>;
  readonly prefix: string;
}

const { acts, worldActs } = messagesIn('en');
const ROUTES: readonly RouteOfActs[] = [
  {
    path: '/api/v1/dossiers/{id}/acts/{act}',
    inputs: Object.assign({}, ...Object.values(ACT_INPUTS)),
    names: acts,
    prefix: 'act',
  },
  {
    path: '/api/v1/organisations/acts/{act}',
    inputs: WORLD_INPUTS.organisations,
    names: worldActs,
    prefix: 'world',
  },
  {
    path: '/api/v1/persons/acts/{act}',
    inputs: WORLD_INPUTS.persons,
    names: worldActs,
    prefix: 'world',
  },
  {
    path: '/api/v1/packs/acts/{act}',
    inputs: WORLD_INPUTS.packs,
    names: worldActs,
    prefix: 'world',
  },
  {
    path: '/api/v1/calendar/acts/{act}',
    inputs: WORLD_INPUTS.calendar,
    names: worldActs,
    prefix: 'world',
  },
];

/**
 * Routes of many acts, written out once per act: each has an input of its own, and a generated client should
 * know it. The generic path stays out, its parameter being one of these.
 */
export function addActs(document: OpenAPIObject): OpenAPIObject {
  return ROUTES.reduce(writeOut, document);
}

function writeOut(
  document: OpenAPIObject,
  { path: generic, inputs, names, prefix }: RouteOfActs,
): OpenAPIObject {
  const { [generic]: route, ...paths } = document.paths;
  if (!route?.post) throw new Error(`the document lacks ${generic}`);
  const parameters =
    route.post.parameters?.filter((one) => !('name' in one && one.name === 'act')) ?? [];
  for (const [act, schema] of Object.entries(inputs)) {
    paths[generic.replace('{act}', act)] = {
      post: {
        ...route.post,
        operationId: `${prefix}_${act.replaceAll('-', '_')}`,
        summary: names[act] ?? act,
        parameters,
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchemaOf(schema) } },
        },
      },
    };
  }
  return { ...document, paths };
}
