import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';
import { startOfDayMs } from '../rules/calendar/plain-date';
import type { Told } from './messages';
import { SEARCH_ATTRIBUTE_NAMES } from './messages';

const KIND = defineSearchAttributeKey(SEARCH_ATTRIBUTE_NAMES.kind, SearchAttributeType.KEYWORD);
const PHASE = defineSearchAttributeKey(SEARCH_ATTRIBUTE_NAMES.phase, SearchAttributeType.KEYWORD);
const NEXT_DUE = defineSearchAttributeKey(
  SEARCH_ATTRIBUTE_NAMES.nextDue,
  SearchAttributeType.DATETIME,
);

/** The search attributes of a dossier that stands so; a date that is no more is taken away. */
export function searchAttributesOf({ kind, phase, nextOn }: Told): SearchAttributeUpdatePair[] {
  return [
    { key: KIND, value: kind },
    { key: PHASE, value: phase },
    { key: NEXT_DUE, value: nextOn === null ? null : new Date(startOfDayMs(nextOn)) },
  ];
}
