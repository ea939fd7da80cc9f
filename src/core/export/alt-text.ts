import type { Screenshot, Step } from '@/core/sop/model';
import { oneLine } from './clean-text';

/** Names of roles as a person who doesn't know ARIA would say them. */
const ROLE_NAMES: Record<string, string> = {
  textbox: 'field',
  searchbox: 'search field',
  spinbutton: 'number field',
  combobox: 'list',
  listbox: 'list',
  option: 'option',
  menuitem: 'menu item',
  menuitemcheckbox: 'menu item',
  menuitemradio: 'menu item',
  radio: 'option button',
  checkbox: 'check box',
  switch: 'switch',
  gridcell: 'cell',
  columnheader: 'column heading',
  treeitem: 'item',
  listitem: 'item',
};

/** Roles that say nothing to a reader. */
const SILENT = new Set(['generic', 'none', 'presentation', 'group', 'section', '']);

/** Long names would drown the alt text. */
const MAX_NAME = 120;

/**
 * What to look at in a step's picture: where it is, what is highlighted, whether something is
 * hidden. One line, never empty.
 */
export function altTextOf(step: Step, screenshot: Screenshot): string {
  const page = shorten(oneLine(step.page?.title ?? ''));
  const place = page === '' ? 'Screenshot' : `Screenshot of “${page}”`;
  const what = screenshot.target && step.target ? ` with ${describe(step.target)} highlighted` : '';
  const hidden = screenshot.redactions.length > 0 ? ' Sensitive areas are hidden.' : '';
  return `${place}${what}.${hidden}`;
}

function describe(target: NonNullable<Step['target']>): string {
  const name = shorten(oneLine(target.name));
  const role = SILENT.has(target.role) ? '' : (ROLE_NAMES[target.role] ?? oneLine(target.role));
  if (name === '') return role === '' ? 'the place to act on' : `the ${role}`;
  return role === '' ? `“${name}”` : `the “${name}” ${role}`;
}

function shorten(name: string): string {
  const characters = Array.from(name);
  return characters.length > MAX_NAME ? `${characters.slice(0, MAX_NAME).join('')}…` : name;
}
