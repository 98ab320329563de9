import { packFor } from '../admission/packs/registry';
import { threeDates } from '../admission/three-dates';
import { vietnamCalendar } from '../calendar/vietnam';
import { expectOnly, has, readDay, readObject, readPack } from './fields';
import { withinReach } from './reach';
import { answered, refused, type LawReply } from './reply';

/**
 * The three dates of an admission, and when the cell votes on recognition. Without pack, that of the day of the decision.
 * @throws BadField on a field that is unknown, missing or no day
 */
export function lawThreeDates(input: unknown): LawReply {
  const fields = readObject(input, '(input)');
  expectOnly(fields, ['pack', 'decision', 'ceremony']);
  const decidedOn = readDay(fields, 'decision');
  const ceremonyOn = readDay(fields, 'ceremony');
  const pack = has(fields, 'pack') ? readPack(fields) : packFor(decidedOn);
  const pinned = { pack: pack.id, listedOn: decidedOn };
  return withinReach('ceremony', () => {
    const dates = threeDates(pinned, { decidedOn, ceremonyOn }, vietnamCalendar);
    if ('code' in dates) {
      const why = `the ceremony on ${ceremonyOn} lies before the decision of ${decidedOn}`;
      return refused(dates.code, pack.terms.R17.article, why);
    }
    return answered({
      ...dates,
      pack: pack.id,
      article: pack.officialDay.article,
      articles: {
        partyAgeFrom: pack.partyAge.article,
        probationEnds: pack.terms.R18.article,
        officialOn: pack.officialDay.article,
        recognitionVote: pack.terms.R19.article,
      },
    });
  });
}
