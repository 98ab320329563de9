import { packs } from '../admission/packs/registry';
import type { PlainDate } from '../calendar/plain-date';
import { readDay, readObject, reject, required, type Fields } from './fields';

/** Every event that starts a term in some pack, such as `cell-resolved`. */
const ANCHORS: readonly string[] = [
  ...new Set(
    Object.values(packs).flatMap((pack) => Object.values(pack.terms).map((term) => term.anchor)),
  ),
];

/** Both spellings, `cellResolved` as in JSON and `cell-resolved` as in the packs, to the anchor. */
const ANCHOR_BY_NAME: ReadonlyMap<string, string> = new Map(
  ANCHORS.flatMap((anchor) => [
    [anchor, anchor],
    [eventName(anchor), anchor],
  ]),
);

/** How an anchor is written in the JSON of the calculator: `cell-resolved` is `cellResolved`. */
export function eventName(anchor: string): string {
  return anchor.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The day of the anchor among the events given. Other known events may stand beside it and are checked too.
 * @throws BadField naming `events.<name>`
 */
export function readAnchorDay(fields: Fields, anchor: string): PlainDate {
  const events = readObject(required(fields, 'events'), 'events');
  let found: PlainDate | undefined;
  for (const name of Object.keys(events)) {
    const path = `events.${name}`;
    const known = ANCHOR_BY_NAME.get(name);
    if (known === undefined)
      reject(path, `unknown event; this rule counts from ${eventName(anchor)}`);
    const day = readDay(events, name, path);
    if (known !== anchor) continue;
    if (found !== undefined && found !== day) reject(path, 'names the same event with another day');
    found = day;
  }
  return found ?? reject(`events.${eventName(anchor)}`, 'is missing: the rule counts from it');
}
