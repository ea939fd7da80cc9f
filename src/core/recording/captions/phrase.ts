import type { Phrasing } from '../../sop/model';

/**
 * A piece of a sentence: `plain` words of the language, a `name` that stands on the screen, a `value` that was
 * entered, or `code` (a key, an address, a placeholder of something redacted).
 */
export interface Token {
  kind: 'plain' | 'name' | 'value' | 'code';
  text: string;
}

export type Phrase = readonly Token[];

/** What fills the slots of a message. */
export type Slots = Readonly<Record<string, Phrase>>;

/** Longest value that a sentence carries, in characters; the step keeps the whole. */
const VALUE_LENGTH = 200;

export const nameToken = (text: string): Phrase => token('name', text);
export const codeToken = (text: string): Phrase => token('code', text);
export const valueToken = (text: string): Phrase => token('value', text);

function token(kind: Token['kind'], raw: string): Phrase {
  const text = raw.replace(/\s+/g, ' ').trim();
  const short = text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1).trimEnd()}…` : text;
  return [{ kind, text: short }];
}

/**
 * Fills a message such as `Type {value} in {field}`.
 * @throws when the message has a slot that isn't given: a mistake in a catalogue.
 */
export function fill(message: string, slots: Slots = {}): Phrase {
  const phrase: Token[] = [];
  for (const [index, part] of message.split(/\{(\w+)\}/).entries()) {
    if (index % 2 === 0) {
      if (part !== '') phrase.push({ kind: 'plain', text: part });
      continue;
    }
    const slot = slots[part];
    if (!slot) throw new Error(`Message without its slot: ${part} in "${message}"`);
    phrase.push(...slot);
  }
  return phrase;
}

/** As plain text: names and values in straight double quotes. */
export function toText(phrase: Phrase): string {
  return phrase
    .map(({ kind, text }) => (kind === 'name' || kind === 'value' ? `"${text}"` : text))
    .join('');
}

/** As rich text: names strong, values and keys as code, without quotes. */
export function toRichText(phrase: Phrase): Phrasing[] {
  const rich: Phrasing[] = [];
  for (const { kind, text } of phrase) {
    const last = rich[rich.length - 1];
    if (kind === 'name') rich.push({ type: 'strong', children: [{ type: 'text', value: text }] });
    else if (kind !== 'plain') rich.push({ type: 'inlineCode', value: text });
    else if (last?.type === 'text') last.value += text;
    else rich.push({ type: 'text', value: text });
  }
  return rich;
}
