import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Language } from '../../rules/messages/say';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { myReaders, readers } from '../answers/reads';
import { Reader } from '../http/language';
import { toCsv } from '../lists/csv';
import type { Page } from '../lists/page';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { id } from '../schemas/values';
import type { SignedIn } from '../sessions/session-store';
import { MyReaders, type ShownMyReader } from './my-readers';
import { Readers, readersAsked, type ReadersAsked, type ShownReader } from './readers';
import { Shows, type AtDossier } from './shows';

/** More than anybody read one file; who needs all of them pages through the list. */
const EXPORTED_MOST = 10_000;

/** Who read what about whom. */
@ApiTags('reads')
@Controller()
export class ReadersController {
  constructor(
    private readonly readers: Readers,
    private readonly mine: MyReaders,
  ) {}

  @Answers(200, readers)
  @Does('Who read this dossier, when, what of it and why; newest first. This look is recorded too.')
  @Get('dossiers/:id/readers')
  @Permit('readers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'readers', dossier }])
  list(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Query({ schema: readersAsked }) query: ReadersAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownReader>> {
    return this.readers.list(who.person, dossier, query, language);
  }

  @Does('The newest 10,000 of the same as CSV; no cell can run as a formula.')
  @ApiProduces('text/csv')
  @Get('dossiers/:id/readers/export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="readers.csv"')
  @Permit('readers.read')
  @Shows((_: unknown, { id: dossier }: AtDossier) => [{ what: 'readers', dossier }])
  async export(
    @Who() who: SignedIn,
    @Param('id', { schema: id }) dossier: string,
    @Reader() language: Language,
  ): Promise<string> {
    const all = { limit: EXPORTED_MOST };
    const { items } = await this.readers.list(who.person, dossier, all, language);
    const head = ['readAt', 'reader', 'capacities', 'what', 'why', 'byRight', 'reference'];
    return toCsv([head, ...items.map(cellsOf)]);
  }

  @Answers(200, myReaders)
  @Does(
    'Who read about whoever asks: when, what, why, in which role and of which body; newest first.',
  )
  @Get('me/readers')
  @Permit('self.read')
  @Shows.nothing('only what concerns who asks, and nobody by name')
  about(
    @Who() who: SignedIn,
    @Query({ schema: readersAsked }) query: ReadersAsked,
    @Reader() language: Language,
  ): Promise<Page<ShownMyReader>> {
    return this.mine.list(who.person, query, language);
  }
}

function cellsOf(one: ShownReader): readonly string[] {
  const capacities = one.capacities.map(({ who, body }) => `${who}, ${body}`).join('; ');
  return [
    one.readAt,
    one.reader.name,
    capacities,
    one.whatName,
    one.whyName,
    one.byRightName,
    one.reference ?? '',
  ];
}
