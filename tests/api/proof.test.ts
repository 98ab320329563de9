import { verifyBook } from '../../ledger/verify';
import { openBrowser } from '../web/support/chromium';
import { openDoor, type Door } from './support/door';
import { toCellMeeting } from './support/to-decision';

let door: Door;
let dossier: string;
beforeAll(async () => {
  door = await openDoor();
  dossier = await toCellMeeting(door);
});
afterAll(() => door.close());

const act = async (by: 'secretary' | 'organiser', name: string, input: object) => {
  const visitor = await door.as(by);
  return visitor.post(`/api/v1/dossiers/${dossier}/acts/${name}`, input);
};
const pageIn = async (language: string, nth = 2) => {
  const secretary = await door.as('secretary');
  return secretary.get(`/api/v1/dossiers/${dossier}/votes/${nth}/proof.html?language=${language}`);
};

describe('a meeting held over HTTP and its proof card', () => {
  it('is opened, attended, counted by two persons, and recorded with both counts', async () => {
    const { people } = door.world;
    const { today: heldOn } = await door.ledger.businessNow();
    const opened = {
      heldOn,
      form: 'secret-ballot',
      chair: people.secretary,
      secretary: people.helper,
    };
    expect((await act('secretary', 'open-meeting', opened)).status).toBe(201);
    const present = [people.secretary, people.helper, people.member, people.twin];
    const attendance = { heldOn, present, withLeave: [people.organiser] };
    expect((await act('secretary', 'close-attendance', attendance)).status).toBe(201);
    const secretary = await door.as('secretary');
    const shown = await secretary.get(`/api/v1/dossiers/${dossier}`);
    expect(shown.body.meeting).toEqual({
      base: 5,
      needed: 4,
      present: 4,
      canPass: true,
      says: '4 needed, of N = 5; 4 present.',
    });
    const tally = { yes: 4, no: 0, blank: 0, invalid: 0 };
    const chair = { heldOn, counter: 'chair', tally };
    expect((await act('secretary', 'count-ballots', chair)).status).toBe(201);
    const other = { heldOn, counter: 'secretary', tally: { ...tally, yes: 3, no: 1 } };
    expect((await act('organiser', 'count-ballots', other)).status).toBe(201);
    const concluded = { heldOn, resolutionNumber: '12-NQ/CB' };
    const differ = await act('secretary', 'conclude-meeting', concluded);
    expect([differ.status, differ.body.code]).toEqual([422, 'MEETING.COUNTS_DIFFER']);
    const again = { heldOn, counter: 'secretary', tally };
    expect((await act('organiser', 'count-ballots', again)).status).toBe(201);
    expect((await act('secretary', 'conclude-meeting', concluded)).status).toBe(201);
  });

  it('answers the card: roll, exclusions, base, counts, form, chair, secretary, both counts', async () => {
    const { people } = door.world;
    const secretary = await door.as('secretary');
    const { body } = await secretary.get(`/api/v1/dossiers/${dossier}/votes`);
    expect(body).toHaveLength(2);
    expect(body[1]).toMatchObject({
      question: 'admission',
      round: 1,
      form: 'secret-ballot',
      formChosenBy: 'meeting',
      base: 5,
      present: 4,
      absent: 1,
      absentWithLeave: 1,
      yes: 4,
      needed: 4,
      inequality: '3*4 >= 2*5',
      passes: true,
      whatWouldChangeIt: { marginYes: 0 },
      meeting: {
        chair: { id: people.secretary },
        secretary: { id: people.helper },
        conflicts: [],
        counts: {
          chair: { yes: 4, enteredBy: { id: people.secretary } },
          secretary: { yes: 4, enteredBy: { id: people.organiser } },
        },
      },
    });
    expect(body[0].meeting).toBeNull();
  });

  it.each([
    ['vi', 'Phiếu chứng minh kết quả biểu quyết', 'ĐẠT', 'vắng mặt có lý do'],
    ['en', 'Proof card of a vote', 'PASSED', 'absent with leave'],
  ])('is printable in %s, without script', async (language, title, result, reason) => {
    const { status, headers, text } = await pageIn(language);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    for (const said of [title, result, reason, '3*4 &gt;= 2*5', '12-NQ/CB']) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/<script|onload|undefined|\[object/);
  });

  it('says of a vote typed afterwards that chair and counts were not recorded apart', async () => {
    const { text } = await pageIn('en', 1);
    expect(text).toContain('not recorded apart');
    expect(text).not.toContain('Both counts');
  });

  it('does not exist for a vote that was not taken, nor for a stranger', async () => {
    expect((await pageIn('en', 9)).status).toBe(404);
    const stranger = await door.as('stranger');
    const url = `/api/v1/dossiers/${dossier}/votes/2/proof.html`;
    expect((await stranger.get(url)).status).toBe(404);
  });

  it('prints on one sheet of A4 in Chromium', async () => {
    const { text } = await pageIn('vi');
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent(text);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    } finally {
      await browser.close();
    }
  });

  it('and the book proves it: rows, votes and entries', async () => {
    const report = await verifyBook(door.ledger.context);
    expect(report.invariants.flatMap(({ examples }) => examples)).toEqual([]);
  });
});
