import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../rules/messages/say';

/** The language to answer in: the first of `Accept-Language` by weight that we speak, else Vietnamese. */
export function languageOf(header: string | undefined): Language {
  if (!header) return 'vi';
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.find((text) => text.trim().startsWith('q='));
      return { primary: tag.split('-')[0], weight: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    const spoken = LANGUAGES.find((language) => language === primary);
    if (spoken) return spoken;
  }
  return 'vi';
}

/** The reader's language, as a handler's parameter. */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return languageOf(request.headers['accept-language']);
});
