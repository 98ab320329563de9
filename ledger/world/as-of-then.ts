import type { PoolClient } from 'pg';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Body, FactsNeeded, OrganisationId, RollMember } from '../../rules/kernel/facts';
import { homeOn, type DossierState } from '../../rules/kernel/procedure';
import type { Situation } from '../open';

/**
 * What an act asks of a day before its dossier came to the body it belongs to now is read of the body of that day: a
 * meeting held before a merger counts on the roll that met. One more round trip, and only for these.
 */
export async function asOfThen(
  client: PoolClient,
  situation: Situation,
  { rollOn, bodiesOn }: FactsNeeded,
): Promise<Situation> {
  const state = situation.dossier?.state;
  if (!state?.formerly) return situation;
  const rollHome = formerHome(state, rollOn);
  const bodiesHome = formerHome(state, bodiesOn);
  if (rollHome === null && bodiesHome === null) return situation;
  const { rows } = await client.query<{
    roll: readonly RollMember[] | null;
    bodies: readonly Body[] | null;
  }>(
    `SELECT CASE WHEN $1::uuid IS NOT NULL THEN ro_roll($1, $2) END AS roll,
            CASE WHEN $3::uuid IS NOT NULL THEN ro_bodies($3, $4) END AS bodies`,
    [rollHome, rollOn ?? null, bodiesHome, bodiesOn ?? null],
  );
  const [then] = rows;
  return {
    ...situation,
    ...(then?.roll && { roll: then.roll }),
    ...(then?.bodies && { bodies: then.bodies }),
  };
}

/** The body of that day, where it is not the one of now. */
function formerHome(state: DossierState, day: PlainDate | undefined): OrganisationId | null {
  if (day === undefined) return null;
  const home = homeOn(state, day);
  return home === state.organisation ? null : home;
}
