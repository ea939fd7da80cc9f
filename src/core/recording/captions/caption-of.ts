import type { Phrasing } from '../../sop/model';
import type { Target } from '../../sop/target';
import type { Action, RedactedValue } from '../action';
import { messagesIn } from './catalogues';
import type { Messages, SentenceKey } from './messages';
import {
  codeToken,
  fill,
  nameToken,
  type Phrase,
  type Slots,
  toRichText,
  toText,
  valueToken,
} from './phrase';
import { fieldPhrase, placePhrase, targetPhrase } from './target-phrase';

/** A step's sentence. */
export interface Caption {
  text: string;
  richText: Phrasing[];
}

/** What the sentence is made from. `click` on a canvas may carry the position as its value. */
export type Told = Pick<Action, 'kind' | 'target' | 'value' | 'destination' | 'page'> & {
  detail?: string;
};

/**
 * The sentence for an action, from nothing but the action.
 * @param language BCP 47; English where there is no catalogue for it.
 */
export function captionOf(action: Told, language = 'en'): Caption {
  const messages = messagesIn(language);
  const phrase = sentenceOf(action, messages);
  return { text: toText(phrase), richText: toRichText(phrase) };
}

function sentenceOf(action: Told, messages: Messages): Phrase {
  const say = (key: SentenceKey, slots: Slots = {}) => fill(messages.sentences[key], slots);
  const { page, value } = action;
  switch (action.kind) {
    case 'click':
      return value && value.text.trim() !== ''
        ? onTarget(action, messages, 'clickAt', { value: shownValue(value, codeToken) })
        : onTarget(action, messages, 'click');
    case 'double-click':
      return onTarget(action, messages, 'doubleClick');
    case 'right-click':
      return onTarget(action, messages, 'rightClick');
    case 'open-in-new-tab':
      return onTarget(action, messages, 'openInNewTab');
    case 'type':
      if (!value) return onTarget(action, messages, 'typeSomething');
      return value.text.trim() === ''
        ? onTarget(action, messages, 'clear')
        : onTarget(action, messages, 'type', { value: shownValue(value, valueToken) });
    case 'clear':
      return onTarget(action, messages, 'clear');
    case 'select':
      return selectSentence(action, messages);
    case 'check':
    case 'uncheck':
    case 'hover':
    case 'expand':
    case 'collapse':
      return onTarget(action, messages, action.kind);
    case 'choose':
      return value && value.text.trim() !== '' && value.text !== action.target?.name
        ? onTarget(action, messages, 'chooseIn', { value: shownValue(value, nameToken) })
        : onTarget(action, messages, 'choose');
    case 'turn-on':
      return onTarget(action, messages, 'turnOn');
    case 'turn-off':
      return onTarget(action, messages, 'turnOff');
    case 'set':
      return value && value.text.trim() !== ''
        ? onTarget(action, messages, 'set', { value: shownValue(value, valueToken) })
        : onTarget(action, messages, value ? 'clear' : 'setSomething');
    case 'press':
      return pressSentence(action, messages);
    case 'upload':
      return uploadSentence(action, messages);
    case 'drag':
      return dragSentence(action, messages);
    case 'go-to':
      return page.title.trim() !== '' && page.title !== page.url
        ? say('goToTitle', { title: nameToken(page.title), url: codeToken(page.url) })
        : say('goTo', { url: codeToken(page.url) });
    case 'go-back':
      return say('goBack');
    case 'go-forward':
      return say('goForward');
    case 'reload':
      return say('reload');
    case 'switch-tab':
      return tabSentence(action, messages, 'switchTab', 'switchTabUnknown');
    case 'close-tab':
      return tabSentence(action, messages, 'closeTab', 'closeTabUnknown');
    case 'gap':
      return action.detail
        ? say('gap', { text: [{ kind: 'plain', text: action.detail.replace(/\s+/g, ' ').trim() }] })
        : say('gapUnknown');
    default:
      return assertNever(action.kind);
  }
}

function assertNever(kind: never): never {
  throw new Error(`No sentence for ${String(kind)}`);
}

/** A sentence about the action's own target, with its place and the note that it is disabled. */
function onTarget(action: Told, messages: Messages, key: SentenceKey, slots: Slots = {}): Phrase {
  return aboutTarget(action.target ?? UNKNOWN, messages, key, slots);
}

const UNKNOWN: Target = { role: 'generic', name: '', context: [], frame: [], locators: [] };

function aboutTarget(target: Target, messages: Messages, key: SentenceKey, slots: Slots): Phrase {
  let sentence = fill(messages.sentences[key], {
    target: targetPhrase(target, messages),
    field: fieldPhrase(target, messages),
    ...slots,
  });
  const place = placePhrase(target, messages);
  if (place) sentence = fill(messages.inPlace, { sentence, place });
  return target.disabled ? fill(messages.disabled, { sentence }) : sentence;
}

/** A value that is nothing but a placeholder needs no quotes: it was not typed. */
function shownValue(value: RedactedValue, token: (text: string) => Phrase): Phrase {
  const isHidden = value.kinds.length > 0 && /^\[[^[\]]+\]$/.test(value.text.trim());
  return isHidden ? codeToken(value.text) : token(value.text);
}

const CHOICES = new Set(['option', 'menuitem', 'menuitemradio', 'treeitem', 'gridcell', 'generic']);

/** "Select X in Y": X is the value, or whichever of the two things is a choice. */
function selectSentence(action: Told, messages: Messages): Phrase {
  const { destination } = action;
  const value = action.value?.text.trim() ? action.value : null;
  const target = action.target ?? UNKNOWN;
  const isChoice = CHOICES.has(target.role) && destination !== null;
  const field = isChoice && destination ? destination : target;
  const choice = isChoice ? target : destination;
  const chosen = value
    ? shownValue(value, nameToken)
    : choice?.name
      ? nameToken(choice.name)
      : null;
  if (!chosen) return aboutTarget(field, messages, 'selectSomething', {});
  if (field.role === 'option' && field.name !== '') {
    return aboutTarget(field, messages, 'selectOnly', { value: chosen });
  }
  return aboutTarget(field, messages, 'select', { value: chosen });
}

const TYPED_IN = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Where a key is pressed matters only for keys that act on a field. */
function pressSentence(action: Told, messages: Messages): Phrase {
  const name = action.value?.text.trim() ?? '';
  if (name === '') return fill(messages.sentences.pressSomething);
  const key = codeToken(name);
  const { target } = action;
  const isOfPage = /\b(Ctrl|Alt|Meta|Cmd|Command|Option|⌘)\b|\+\w|^Esc|^F\d+$/.test(name);
  if (!target || isOfPage || !TYPED_IN.has(target.role)) {
    return fill(messages.sentences.press, { key });
  }
  return aboutTarget(target, messages, 'pressIn', { key });
}

function uploadSentence(action: Told, messages: Messages): Phrase {
  const isNamed = (action.target?.name ?? '') !== '' && action.target?.name !== action.value?.text;
  if (!action.value || action.value.text.trim() === '') {
    return onTarget(action, messages, isNamed ? 'uploadSomethingTo' : 'uploadSomething');
  }
  const file = shownValue(action.value, valueToken);
  return onTarget(action, messages, isNamed ? 'uploadTo' : 'upload', { value: file });
}

function dragSentence(action: Told, messages: Messages): Phrase {
  if (!action.destination) return onTarget(action, messages, 'drag');
  const destination = fieldPhrase(action.destination, messages);
  return onTarget(action, messages, 'dragTo', { destination });
}

function tabSentence(
  action: Told,
  messages: Messages,
  known: SentenceKey,
  unknown: SentenceKey,
): Phrase {
  const title = action.page.title.trim() || action.page.url;
  return title === ''
    ? fill(messages.sentences[unknown])
    : fill(messages.sentences[known], { title: nameToken(title) });
}
