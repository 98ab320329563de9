import { createReadStream, type ReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Parts of Swagger UI that the page loads; nothing else of its folder is served. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
]);

/** The page; its script stands in a file of its own because the content policy allows no inline one. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Rõ API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`;

export const DOCS_START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true });`;

/** Holds the document and the parts of its page. */
@Injectable()
export class DocsDesk {
  private published = '';

  /** The document as JSON text; empty before it was published. */
  get document(): string {
    return this.published;
  }

  /** Called once, when all routes are known. */
  publish(document: OpenAPIObject): void {
    this.published = JSON.stringify(document);
  }

  findPart(name: string): { readonly file: ReadStream; readonly type: string } | undefined {
    const type = PARTS.get(name);
    if (type === undefined) return undefined;
    const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
    return { file: createReadStream(join(folder, name)), type };
  }
}
