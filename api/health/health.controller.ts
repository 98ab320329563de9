import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../access/permit';
import { live, readiness } from '../answers/people';
import { Answers } from '../openapi/answers';
import { Does } from '../openapi/does';
import { SETTINGS, type ApiSettings } from '../settings';

/** A part that does not answer within this is not up, whatever it says later. */
const PATIENCE_MS = 2_000;

interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

/** Whether this process lives, and whether all parts it needs are up. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Answers(200, live)
  @Does('200 as long as this process answers at all.')
  @Get('live')
  @HttpCode(200)
  @Public('whoever runs the machine asks; it tells nothing')
  live(): { live: true } {
    return { live: true };
  }

  @Answers(200, readiness)
  @Does('200 when every part is up, else 503 with the part that is not.')
  @Get('ready')
  @Public('whoever runs the machine asks; it names parts only')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const parts = [
      { name: 'postgres', check: () => this.databaseAnswers() },
      ...this.settings.parts.filter(({ name }) => name !== 'postgres'),
    ];
    const checked = await Promise.all(
      parts.map(async ({ name, check }): Promise<[string, 'up' | 'down']> => [
        name,
        (await within(check)) ? 'up' : 'down',
      ]),
    );
    const ready = checked.every(([, state]) => state === 'up');
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { ready, parts: Object.fromEntries(checked) };
  }

  private async databaseAnswers(): Promise<boolean> {
    await this.database.query('SELECT 1');
    return true;
  }
}

async function within(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((give) => {
    timer = setTimeout(() => give(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check(), patience]);
  } catch {
    return false; // whatever the reason, the part does not answer
  } finally {
    clearTimeout(timer);
  }
}
