import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isPackId } from '../../rules/admission/packs/registry';
import type { Language } from '../../rules/messages/say';
import { Permit } from '../access/permit';
import { bodyPack } from '../answers/body-packs';
import { Reader } from '../http/language';
import { notFound } from '../http/problem';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { id } from '../schemas/values';
import { BodyPacks, type BodyPack } from './body-packs';
import { packName } from './pack-name';

/** A pack as it holds for one body: what the centre says, what was confirmed, by whom and when, what is stricter. */
@ApiTags('packs')
@Controller('organisations/:id/packs')
export class BodyPacksController {
  constructor(private readonly packs: BodyPacks) {}

  @Answers(200, bodyPack)
  @Does(
    'Every value of a pack as it holds for a body today, with who confirmed or laid it and when.',
  )
  @Get(':pack')
  @Permit('registers.read')
  @Shows.nothing('values of the law, and who answers for them; known to the body')
  read(
    @Param('id', { schema: id }) body: string,
    @Param('pack', { schema: packName }) pack: string,
    @Reader() language: Language,
  ): Promise<BodyPack> {
    if (!isPackId(pack)) throw notFound('PACK');
    return this.packs.read(body, pack, language);
  }
}
