import type { OpenAPIObject } from '@nestjs/swagger';

const PROBLEM_SCHEMA = {
  type: 'object' as const,
  description: 'RFC 9457 problem document, in the language asked.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string' as const, example: 'urn:ro:problem:PHASE.NOT_NOW' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    code: { type: 'string' as const, example: 'PHASE.NOT_NOW' },
    instance: {
      type: 'string' as const,
      description: 'Number of the request, to quote when asking for help.',
    },
    article: { type: 'string' as const },
    facts: { type: 'object' as const, additionalProperties: true },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['code', 'detail'],
        properties: {
          code: { type: 'string' as const },
          detail: { type: 'string' as const },
          pointer: { type: 'string' as const, description: 'JSON pointer into the body.' },
          parameter: { type: 'string' as const, description: 'Part of the address, or a header.' },
          article: { type: 'string' as const },
          facts: { type: 'object' as const, additionalProperties: true },
        },
      },
    },
  },
};

/** Every route may answer a problem; said once per operation as its default answer. */
export function addProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = {
    description: 'A problem document.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: problem };
    }
  }
  const { components } = document;
  return {
    ...document,
    components: { ...components, schemas: { ...components?.schemas, Problem: PROBLEM_SCHEMA } },
  };
}
