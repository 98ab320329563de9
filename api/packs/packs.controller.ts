import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Pack } from '../../rules/admission/packs/pack';
import { isPackId, packs } from '../../rules/admission/packs/registry';
import {
  packDiffPage,
  packLine,
  packPage,
  type PackDiffPage,
  type PackLine,
  type PackPage,
} from '../../rules/messages/packs/shown';
import type { Language } from '../../rules/messages/say';
import { Permit } from '../access/permit';
import * as answers from '../answers/packs';
import { Reader } from '../http/language';
import { notFound } from '../http/problem';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { Shows } from '../reads/shows';
import { packName } from './pack-name';

const LAW = 'values of the law; no dossier and no person';

/** The rule packs: which regulation held when, what it says, how sure we are, and what changed. */
@ApiTags('packs')
@Controller('packs')
export class PacksController {
  @Answers(200, answers.packList)
  @Does('The rule packs with their regulations and days, oldest first.')
  @Get()
  @Permit('packs.read')
  @Shows.nothing(LAW)
  list(): { items: readonly PackLine[] } {
    return { items: Object.values(packs).map(packLine) };
  }

  @Answers(200, answers.pack)
  @Does('Every value of a pack with its citation and how sure it is.')
  @Get(':id')
  @Permit('packs.read')
  @Shows.nothing(LAW)
  show(@Param('id', { schema: packName }) id: string, @Reader() language: Language): PackPage {
    return packPage(language, known(id));
  }

  @Answers(200, answers.packDiff)
  @Does('What changes from one pack to another, as values and as sentences.')
  @Get(':id/diff/:other')
  @Permit('packs.read')
  @Shows.nothing(LAW)
  diff(
    @Param('id', { schema: packName }) id: string,
    @Param('other', { schema: packName }) other: string,
    @Reader() language: Language,
  ): PackDiffPage {
    return packDiffPage(language, known(id), known(other));
  }
}

function known(id: string): Pack {
  if (!isPackId(id)) throw notFound('PACK');
  return packs[id];
}
