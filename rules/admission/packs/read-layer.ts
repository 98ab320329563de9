import { isPlainDate } from '../../calendar/plain-date';
import { isPlainState, type Json } from '../../kernel/json';
import {
  LAYER_KINDS,
  LOCAL_STEPS,
  type Layer,
  type LayerChange,
  type LocalStep,
} from '../../kernel/layer';
import { finding, type Finding } from './finding';
import { PACK_IDS } from './pack';

const FIELDS = [
  'id',
  'version',
  'kind',
  'pack',
  'body',
  'publishedOn',
  'by',
  'changes',
  'steps',
] as const;
const CHANGE_FIELDS = ['path', 'value', 'article'];

type Fields = { readonly [key: string]: Json | undefined };

/** A layer read from JSON, or what is wrong with its fields. Its values are not compared with any pack here. */
export type ReadLayer =
  | { readonly kind: 'layer'; readonly layer: Layer }
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] };

/** Reads a layer of unknown shape; every field that is wrong is named. */
export function readLayer(input: Json): ReadLayer {
  if (!isPlainState(input)) {
    return { kind: 'unreadable', findings: [finding('NOT_OBJECT', '(input)')] };
  }
  const findings: Finding[] = unknownFields(input, FIELDS, '');
  const need = <T>(field: string, value: T | null, wanted: string): T | null => {
    if (value === null) findings.push(finding('WRONG_FIELD', field, { wanted }));
    return value;
  };
  const id = need('id', textOf(input['id']), 'a text that names the layer');
  const version = need('version', versionOf(input['version']), 'a whole number of at least 1');
  const kind = need('kind', wordOf(LAYER_KINDS, input['kind']), LAYER_KINDS.join(' or '));
  const pack = input['pack'] === undefined ? undefined : wordOf(PACK_IDS, input['pack']);
  if (pack === null || (kind === 'confirmation' && pack === undefined)) {
    need('pack', null, `one of ${PACK_IDS.join(', ')}; a confirmation always names its pack`);
  }
  const body = need('body', textOf(input['body']), 'the id of the body that publishes it');
  const publishedOn = need('publishedOn', dayOf(input['publishedOn']), 'a day written YYYY-MM-DD');
  const by = need('by', pairOf(input['by']), 'a list of two different persons');
  const steps = need('steps', stepsOf(input['steps']), `a list of ${LOCAL_STEPS.join(', ')}`);
  const changes = readChanges(input['changes'], findings);
  if (changes.length === 0 && steps?.length === 0) findings.push(finding('EMPTY_LAYER', 'changes'));
  if (findings.length > 0 || !id || !version || !kind || !body || !publishedOn || !by || !steps) {
    return { kind: 'unreadable', findings };
  }
  const about = pack ? { pack } : {};
  return {
    kind: 'layer',
    layer: { id, version, kind, ...about, body, publishedOn, by, changes, steps },
  };
}

function readChanges(json: Json | undefined, findings: Finding[]): readonly LayerChange[] {
  if (!isList(json)) {
    const wanted = 'a list of objects with path, value and article';
    findings.push(finding('WRONG_FIELD', 'changes', { wanted }));
    return [];
  }
  const seen = new Set<string>();
  return json.flatMap((one, at): readonly LayerChange[] => {
    const field = `changes[${at}]`;
    if (!isPlainState(one)) {
      findings.push(finding('WRONG_FIELD', field, { wanted: 'an object' }));
      return [];
    }
    findings.push(...unknownFields(one, CHANGE_FIELDS, `${field}.`));
    const [path, article] = [textOf(one['path']), textOf(one['article'])];
    const { value } = one;
    if (!path)
      findings.push(finding('WRONG_FIELD', `${field}.path`, { wanted: 'a path of a pack' }));
    if (!article) findings.push(finding('MISSING_ARTICLE', `${field}.article`));
    if (value === undefined) {
      findings.push(finding('WRONG_FIELD', `${field}.value`, { wanted: 'the whole value' }));
    }
    if (path && seen.has(path)) findings.push(finding('NAMED_TWICE', `${field}.path`));
    if (path) seen.add(path);
    return path && article && value !== undefined ? [{ path, value, article }] : [];
  });
}

function unknownFields(fields: Fields, known: readonly string[], at: string): Finding[] {
  return Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => finding('UNKNOWN_FIELD', `${at}${name}`, { known: known.join(', ') }));
}

function textOf(json: Json | undefined): string | null {
  return typeof json === 'string' && json.trim() !== '' ? json : null;
}

function versionOf(json: Json | undefined): number | null {
  return typeof json === 'number' && Number.isSafeInteger(json) && json >= 1 ? json : null;
}

function dayOf(json: Json | undefined) {
  return typeof json === 'string' && isPlainDate(json) ? json : null;
}

function wordOf<W extends string>(words: readonly W[], json: Json | undefined): W | null {
  return words.find((word) => word === json) ?? null;
}

function pairOf(json: Json | undefined): readonly [string, string] | null {
  if (!isList(json) || json.length !== 2) return null;
  const [one, other] = json.map(textOf);
  return one && other && one !== other ? [one, other] : null;
}

function stepsOf(json: Json | undefined): readonly LocalStep[] | null {
  if (json === undefined) return [];
  if (!isList(json)) return null;
  const steps = json.flatMap((one) => wordOf(LOCAL_STEPS, one) ?? []);
  return steps.length === json.length && new Set(steps).size === steps.length ? steps : null;
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}
