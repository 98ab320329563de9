import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { PaperInput } from '../../rules/admission/inputs';
import { Who } from '../access/caller';
import { Permit } from '../access/permit';
import { uploaded } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { IdempotencyKey } from '../http/idempotency-key';
import { Shows } from '../reads/shows';
import { MEDIA_TYPES } from '../schemas/media';
import type { SignedIn } from '../sessions/session-store';
import { Blobs } from './blobs';
import { uploadOf } from './upload';

/** Bytes before the act that names them. */
@ApiTags('papers')
@Controller('papers')
export class PapersController {
  constructor(private readonly blobs: Blobs) {}

  @Answers(201, uploaded)
  @Does(
    'Uploads a scanned paper, up to 20 MB; the answer is the `paper` of acts that take one. Repeating it changes nothing.',
  )
  @Post()
  @HttpCode(201)
  @Permit('papers.upload')
  @Shows.nothing('hash and size of what the reader just sent')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiConsumes(...MEDIA_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  upload(
    @Who() who: SignedIn,
    @IdempotencyKey() _key: string,
    @Req() request: FastifyRequest,
  ): Promise<PaperInput> {
    const { bytes, mediaType } = uploadOf(request);
    return this.blobs.upload(bytes, mediaType, who.person);
  }
}
