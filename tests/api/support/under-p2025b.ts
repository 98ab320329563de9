import type { Door } from './door';
import { listing } from './listing';

/** A dossier whose file was opened while P2025B was in force, recorded late; answers its id. */
export async function openedUnderP2025B(door: Door): Promise<string> {
  const [listedOn, issuedOn, openedOn] = ['2026-01-05', '2026-01-10', '2026-02-02'];
  const secretary = await door.as('secretary');
  const input = await listing(door, { listedOn });
  const begun = await secretary.post('/api/v1/dossiers', {
    ...{ kind: 'admission', act: 'list-candidate', input },
  });
  const { dossier } = begun.body;
  const act = async (name: string, of: object) => {
    const answer = await secretary.post(`/api/v1/dossiers/${dossier}/acts/${name}`, of);
    if (answer.status !== 201) throw new Error(answer.text);
  };
  await act('record-certificate', { number: 'CN-1', issuer: 'TTCT', issuedOn });
  await act('open-file', { openedOn, introducedBy: 'two-members' });
  return dossier;
}
