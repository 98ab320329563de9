import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { addActs } from './acts';
import { jsonSchemaOf } from './json-schema';
import { addProblems } from './problems';

const ABOUT = `Who must do what, which body answers for it, and by when; and the proof of how a dossier came to where it is.
Every POST that changes something takes an \`Idempotency-Key\`; decisions take \`If-Match\` with the ETag of what was shown.
Errors are problem documents (RFC 9457) in the language of \`Accept-Language\`: Vietnamese, or English.`;

/** The API's document, OpenAPI 3.1: routes from Nest, inputs from the zod schemas that check them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rõ')
    .setDescription(ABOUT)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth('ro_session', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
    standardSchemaConverter: (schema: unknown) =>
      schema instanceof z.ZodType ? { schema: jsonSchemaOf(schema) } : undefined,
  });
  return addProblems(addActs(document));
}
