import { P2025B } from '../../../rules/admission/packs/p2025b';
import { standingTooLarge } from '../../../rules/votes/standing-size';

it.each([
  [9, 3, true],
  [9, 4, false],
  [10, 3, true],
  [8, 3, false],
  [0, 0, true],
  [2, 1, false],
] as const)(
  'R36: of %i members, %i on the standing committee: in order %s',
  (committee, standing, fits) => {
    const found = standingTooLarge(P2025B.standingCommitteeSize, { committee, standing });
    expect(found === null).toBe(fits);
    if (!fits) {
      expect(found).toMatchObject({
        code: 'COMMITTEE.STANDING_TOO_LARGE',
        article: expect.stringContaining('to be confirmed'),
        facts: { committee, standing, atMostOneIn: 3 },
      });
    }
  },
);
