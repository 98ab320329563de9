import type { Language } from './say';

/** What the sentences that explain a duty are made of; names are in the reader's language already. */
export interface WhyFacts {
  readonly what: string;
  readonly article: string;
  readonly cause: { readonly act: string; readonly on: string; readonly seq: number } | null;
  readonly role: string;
  readonly body: string;
  readonly holders: readonly string[];
  readonly startsOn: string;
  readonly dueOn: string;
  /** Days, or months. */
  readonly length: { readonly workingDays: number } | { readonly months: number } | null;
  readonly skipped: number;
  readonly act: string;
  readonly escalatesOn: string | null;
  readonly above: string;
}

/** Why this duty, why this person, why this day, what discharges it, and what happens when nobody acts. */
export interface WhySentences {
  readonly duty: string;
  readonly person: string;
  readonly day: string;
  readonly discharge: string;
  readonly silence: string;
}

const SENTENCES: Readonly<Record<Language, (facts: WhyFacts) => WhySentences>> = {
  en: (it) => ({
    duty: it.cause
      ? `${it.what}: owed since ${it.cause.act} of ${it.cause.on} (entry ${it.cause.seq}), by ${it.article}.`
      : `${it.what}: owed by ${it.article}.`,
    person: it.holders.length
      ? `It falls to the ${it.role} of ${it.body}: today ${it.holders.join(', ')}.`
      : `It falls to the ${it.role} of ${it.body}, a role nobody holds today.`,
    day: !it.length
      ? `The last day is ${it.dueOn}.`
      : 'months' in it.length
        ? `${it.length.months} calendar months from ${it.startsOn} end on ${it.dueOn}.`
        : `${it.length.workingDays} working days from ${it.startsOn}, which is not counted, end on ${it.dueOn}; ${it.skipped} days between were not worked.`,
    discharge: `It is done by the act “${it.act}”.`,
    silence: it.escalatesOn
      ? `If nobody acts it is remembered, and from ${it.escalatesOn} on ${it.above} hears of it; nothing is decided by silence.`
      : 'If nobody acts it is remembered; nothing is decided by silence.',
  }),
  vi: (it) => ({
    duty: it.cause
      ? `${it.what}: phải làm từ khi có việc “${it.cause.act}” ngày ${it.cause.on} (bản ghi ${it.cause.seq}), theo ${it.article}.`
      : `${it.what}: phải làm theo ${it.article}.`,
    person: it.holders.length
      ? `Việc thuộc ${it.role} của ${it.body}: hôm nay là ${it.holders.join(', ')}.`
      : `Việc thuộc ${it.role} của ${it.body}; hôm nay chưa có ai giữ vai trò này.`,
    day: !it.length
      ? `Ngày cuối là ${it.dueOn}.`
      : 'months' in it.length
        ? `${it.length.months} tháng kể từ ${it.startsOn}, hết hạn ngày ${it.dueOn}.`
        : `${it.length.workingDays} ngày làm việc kể từ sau ngày ${it.startsOn}, hết hạn ngày ${it.dueOn}; ${it.skipped} ngày ở giữa không phải ngày làm việc.`,
    discharge: `Việc hoàn thành bằng hành động “${it.act}”.`,
    silence: it.escalatesOn
      ? `Nếu không ai làm, hệ thống nhắc việc, và từ ${it.escalatesOn} báo lên ${it.above}; im lặng không quyết định thay.`
      : 'Nếu không ai làm, hệ thống nhắc việc; im lặng không quyết định thay.',
  }),
};

/** The reasons of a duty as sentences. */
export function sayWhy(language: Language, facts: WhyFacts): WhySentences {
  return SENTENCES[language](facts);
}
