import { BY_FORM, BY_LABEL, makerFrom, PLAIN_WORDS, type Planted } from './make-secrets';

/** A page laid out as consoles lay things out, with what must be covered on it and what must not. */
export interface Layout {
  name: string;
  body: string;
  secrets: Planted[];
  plain: string[];
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

type Pair = Planted & { label: string };
type LabelLayout = (pair: Pair) => string;

/** Ways in which a label stands beside its value. Slots are already escaped. */
const LABEL_LAYOUTS: Record<string, LabelLayout> = {
  'definition list': ({ label, value }) => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`,
  'definition list of groups': ({ label, value }) =>
    `<dl style="display:block"><div class="row"><dt class="col">${label}</dt><dd>${value}</dd></div></dl>`,
  'two cells': ({ label, value }) => `<table><tr><td>${label}</td><td>${value}</td></tr></table>`,
  'row header': ({ label, value }) =>
    `<table><tr><th scope="row">${label}</th><td>${value}</td></tr></table>`,
  'spans in a row': ({ label, value }) =>
    `<div class="row"><span>${label}</span><span>${value}</span></div>`,
  'columns of boxes': ({ label, value }) =>
    `<div class="row"><div class="col"><span><b>${label}</b></span></div><div class="col"><div><span>${value}</span></div></div></div>`,
  'label above': ({ label, value }) => `<div><div>${label}</div><div>${value}</div></div>`,
  'bold with a colon': ({ label, value }) => `<p><b>${label}:</b> ${value}</p>`,
  paragraph: ({ label, value }) => `<p>${label}: ${value}</p>`,
  'labelled by': ({ label, value }, id = nextId()) =>
    `<div id="${id}">${label}</div><hr><p>Details</p><output aria-labelledby="${id}">${value}</output>`,
  'named by ARIA': ({ label, value }) =>
    `<p>Details</p><span aria-label="${label}">${value}</span>`,
  'text field': ({ label, value }) => `<label>${label} <input value="${value}"></label>`,
  'text field by id': ({ label, value }, id = nextId()) =>
    `<div class="row"><label for="${id}">${label}</label><div><input id="${id}" readonly value="${value}"></div></div>`,
  'text field beside a box': ({ label, value }) =>
    `<div class="row"><div class="col">${label}</div><div class="col"><input value="${value}"></div></div>`,
  'field with a placeholder': ({ label, value }) =>
    `<input placeholder="${label}" value="${value}">`,
  'copy field': ({ label, value }) =>
    `<div><div>${label}</div><div class="row"><code>${value}</code><button>Copy</button></div></div>`,
  'editable text': ({ label, value }) =>
    `<div contenteditable aria-label="${label}">${value}</div>`,
  'table by column': ({ label, value }) =>
    `<table><thead><tr><th>Group</th><th>${label}</th><th>Status</th></tr></thead><tbody><tr><td>Engineering</td><td>${value}</td><td>Active</td></tr></tbody></table>`,
  'table with sort buttons': ({ label, value }) =>
    `<table><tr><th><button>Group</button></th><th><button>${label}<svg width="8" height="8"></svg></button></th></tr><tr><td>Engineering</td><td><div><span>${value}</span></div></td></tr></table>`,
  'grid by index': ({ label, value }) =>
    `<div role="grid"><div role="row" class="row"><div role="columnheader" aria-colindex="1" class="col">Group</div><div role="columnheader" aria-colindex="3" class="col">${label}</div></div><div role="rowgroup"><div role="row" class="row"><div role="gridcell" aria-colindex="1" class="col">Finance</div><div role="gridcell" aria-colindex="3" class="col">${value}</div></div></div></div>`,
  'grid by position': ({ label, value }) =>
    `<div role="table"><div role="rowgroup"><div role="row" class="row"><div role="columnheader" class="col">Group</div><div role="columnheader" class="col">${label}</div></div></div><div role="rowgroup"><div role="row" class="row"><div role="cell" class="col">Finance</div><div role="cell" class="col">${value}</div></div></div></div>`,
  'open shadow root': ({ label, value }) =>
    `<x-field><template shadowrootmode="open"><div><span style="display:block">${label}</span><div>${value}</div></div></template></x-field>`,
};

/** Ways in which a value that gives itself away stands in a page. */
const TEXT_LAYOUTS: Record<string, (value: string) => string> = {
  'a paragraph': (value) => `<p>It is ${value}, keep it.</p>`,
  'a cell': (value) =>
    `<table><tr><td>Engineering</td><td>${value}</td><td>Active</td></tr></table>`,
  'a toast': (value) =>
    `<div role="status" style="position:relative;width:max-content;background:#fff">Created ${value}</div>`,
  code: (value) => `<pre><code>${value}</code></pre>`,
  'a field': (value) => `<label>Notes <textarea rows="2" cols="60">${value}</textarea></label>`,
  'a link': (value) => `<a href="#">${value}</a>`,
  'a heading': (value) => `<h2>${value}</h2>`,
  'an option': (value) => `<select><option>${value}</option></select>`,
  'a button': (value) => `<button>${value}</button>`,
};

const SPLIT_LAYOUTS: Record<string, (raw: string) => string> = {
  'split over spans': (raw) =>
    `<p>${chunks(raw, 5)
      .map((part) => `<span>${escapeHtml(part)}</span>`)
      .join('')}</p>`,
  'with marks inside': (raw) =>
    `<p><mark>${escapeHtml(raw.slice(0, 4))}</mark>${escapeHtml(raw.slice(4))}</p>`,
};

let ids = 0;
function nextId(): string {
  return `f${++ids}`;
}

function chunks(text: string, size: number): string[] {
  return text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
}

/** Every layout with values from the seed, a page for each. */
export function makeLayouts(seed: number): Layout[] {
  const maker = makerFrom(seed);
  const pages: Layout[] = [];
  for (const [name, draw] of Object.entries(LABEL_LAYOUTS)) {
    const pairs = BY_LABEL.map((_, index) => maker.label(index));
    const drawn = pairs.map((pair) => draw({ ...pair, value: escapeHtml(pair.value) }));
    pages.push({
      name: `label: ${name}`,
      body: drawn.map((html) => `<section>${html}</section>`).join('\n'),
      secrets: pairs,
      plain: [
        'Engineering',
        'Finance',
        'Active',
        'Details',
        ...pairs
          .filter(
            ({ label }) =>
              !name.includes('placeholder') &&
              !name.includes('ARIA') &&
              name !== 'editable text' &&
              label.length > 3,
          )
          .map(({ label }) => label),
      ],
    });
  }
  for (const [name, draw] of Object.entries(TEXT_LAYOUTS)) {
    const values = Object.keys(BY_FORM)
      .filter((form) => form !== 'pem' || name === 'code')
      .map((form) => maker.form(form));
    pages.push({
      name: `form: ${name}`,
      body: values.map(({ value }) => draw(escapeHtml(value))).join('\n'),
      secrets: values,
      plain: ['Engineering', 'Active'],
    });
  }
  for (const [name, draw] of Object.entries(SPLIT_LAYOUTS)) {
    const values = Object.keys(BY_FORM)
      .filter((form) => form !== 'pem')
      .map((form) => maker.form(form));
    pages.push({
      name,
      body: values.map(({ value }) => draw(value)).join('\n'),
      secrets: values,
      plain: [],
    });
  }
  const buttons = PLAIN_WORDS.map((word) => `<button>${escapeHtml(word)}</button>`).join(' ');
  const rows = PLAIN_WORDS.map((word) => `<div>${escapeHtml(word)}</div>`).join('');
  pages.push({
    name: 'plain words on buttons',
    body: buttons,
    secrets: [],
    plain: [...PLAIN_WORDS],
  });
  pages.push({ name: 'plain words in a list', body: rows, secrets: [], plain: [...PLAIN_WORDS] });
  return pages;
}
