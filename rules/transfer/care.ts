import { dueDateCare, type Care } from '../kernel/care';

/** Every kind of clock a transfer can have. */
export const TRANSFER_CLOCKS = [
  'introduction-term',
  'presentation-term',
  'stay-end',
  'member-missing',
  'service-level',
] as const;
export type TransferClock = (typeof TRANSFER_CLOCKS)[number];

/** What is done about each kind of clock; the phases of the workflow and the sweep both follow it. */
export const transferCare = {
  'introduction-term': dueDateCare('a member who has moved must not be left without a cell (R32)'),
  'presentation-term': dueDateCare(
    'a letter nobody presents is how members are lost between two cells (R32)',
  ),
  'stay-end': {
    remindAtDays: [-14, -3, 0],
    escalateAtDays: null,
    repeatEveryDays: null,
    why: 'home cell and host must know when a guest goes back',
  },
  'member-missing': {
    remindAtDays: [-3, 0],
    escalateAtDays: 1,
    repeatEveryDays: 7,
    why: 'a member nobody finds is looked for until somebody answers',
  },
  'service-level': dueDateCare('a step the law gives no term for must not be forgotten'),
} satisfies Record<TransferClock, Care>;
