import { v7 as newId } from 'uuid';
import type { Answer } from '../support/client';
import { expectNothingLostOrDoubled } from '../support/proof';
import type { System } from '../support/system';
import { newKey, walkToDecision } from '../support/walk';
import { listing } from '../support/way';

const AT_ONCE = 50;

/** One key is one act, however often and however fast it is asked for. */
export function oneKey(the: () => System): void {
  test.each([
    ['with an id of its own', () => ({ id: newId() })],
    ['whose id the API chooses', () => ({})],
  ])(`one key ${AT_ONCE} times at once begins one dossier, %s`, async (_, id) => {
    const { client, world, database } = the();
    const key = newKey();
    const json = { ...(await beginning(the())), ...id() };
    const asked = { method: 'POST', by: 'secretary', path: '/dossiers', key, json } as const;
    const first = await Promise.all(Array.from({ length: AT_ONCE }, () => client.askOnce(asked)));
    expect(first.map(codeOf)).toContain('201');
    expect(
      first.map(codeOf).filter((code) => code !== '201' && code !== '409 KEY.IN_FLIGHT'),
    ).toEqual([]);

    const all = await Promise.all(Array.from({ length: AT_ONCE }, () => client.ask(asked)));
    expect(new Set(all.map(({ body }) => body.hash)).size).toBe(1);
    expect(await entriesOf(database, `api:${world.people.secretary}:${key}`)).toBe(1);
  });

  test(`one key ${AT_ONCE} times at once does one act, and every answer is the same receipt`, async () => {
    const { client, world, database } = the();
    const path = `/dossiers/${await begin(the())}/acts/record-certificate`;
    const { today } = await the().ledger.businessNow();
    const key = newKey();
    const json = { number: 'CN-50', issuer: 'Trung tâm chính trị', issuedOn: today };
    const asked = { method: 'POST', by: 'secretary', path, key, json } as const;
    const all = await Promise.all(Array.from({ length: AT_ONCE }, () => client.ask(asked)));
    expect(new Set(all.map(({ body }) => `${body.seq} ${body.hash}`)).size).toBe(1);
    expect(await entriesOf(database, `api:${world.people.secretary}:${key}`)).toBe(1);
  });

  test('the same key with another body, on another dossier or for another act is refused and changes nothing', async () => {
    const { client, ledger } = the();
    const { today } = await ledger.businessNow();
    const [one, other] = [await begin(the()), await begin(the())];
    const key = newKey();
    const json = { number: 'CN-1', issuer: 'Trung tâm chính trị', issuedOn: today };
    const asked = {
      method: 'POST',
      by: 'secretary',
      path: `/dossiers/${one}/acts/record-certificate`,
      key,
      json,
    } as const;
    await client.act(asked);
    const before = await ledger.standings([one, other]);
    const others = [
      { ...asked, json: { ...json, number: 'CN-2' } },
      { ...asked, path: `/dossiers/${other}/acts/record-certificate` },
      {
        ...asked,
        path: `/dossiers/${one}/acts/open-file`,
        json: { openedOn: today, introducedBy: 'two-members' },
      },
      { ...asked, path: '/dossiers', json: await beginning(the()) },
    ];
    for (const request of others)
      expect(codeOf(await client.askOnce(request))).toBe('422 KEY.REUSED');
    expect(await ledger.standings([one, other])).toEqual(before);
  });

  test('every act of a dossier asked for twice at once is done once, and the book holds after all this', async () => {
    const { client, world, ledger } = the();
    const { today } = await ledger.businessNow();
    const walk = {
      world,
      candidate: the().nextCandidate(),
      today,
      rest: async () => undefined,
      ownId: true,
    };
    const dossier = await walkToDecision({ ...walk, client: client.hasty() });
    await expectNothingLostOrDoubled(the(), new Map([[dossier, 'DECIDED']]));
  });
}

async function beginning({ world, ledger, nextCandidate }: System) {
  const { today } = await ledger.businessNow();
  return listing(world, nextCandidate(), today);
}

async function begin(system: System): Promise<string> {
  const json = await beginning(system);
  const { body } = await system.client.act({
    by: 'secretary',
    path: '/dossiers',
    key: newKey(),
    json,
  });
  return body.dossier;
}

function codeOf(answer: Answer | undefined): string {
  if (!answer) return 'no answer';
  return answer.status === 201 ? '201' : `${answer.status} ${answer.body.code}`;
}

async function entriesOf(database: System['database'], key: string): Promise<number> {
  const [{ entries }]: [{ entries: number }] = await database.query(
    'SELECT count(*)::int AS entries FROM ledger_entry WHERE idempotency_key = $1',
    [key],
  );
  return entries;
}
