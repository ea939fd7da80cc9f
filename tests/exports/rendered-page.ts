import { JSDOM } from 'jsdom';

/** What a reader gets of a rendered page: nothing of its source. */
export interface RenderedPage {
  /** All text in order, white space as a browser would collapse it. */
  text: string;
  /** Headings as `h2 Purpose`. */
  headings: string[];
  links: string[];
  images: string[];
  alts: string[];
  /** Cells of every table, in order. */
  cells: string[];
  /** Names of all elements that are there. */
  tags: Set<string>;
  /** Attributes that could run something. */
  handlers: string[];
}

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,td,th,blockquote,br,div,section,article,figure,label';

/** @param root selector of the part that counts */
export function readPage(html: string, root = 'body'): RenderedPage {
  const { document } = new JSDOM(withoutStyle(html)).window;
  const body = document.querySelector(root)!;
  // blocks are apart even where the source has no space between them
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before(' ');
    block.append(' ');
  }
  const all = [...body.querySelectorAll('*')];
  return {
    text: squeeze(body.textContent),
    headings: all
      .filter((element) => /^H[1-6]$/.test(element.tagName))
      .map((element) => `${element.tagName.toLowerCase()} ${squeeze(element.textContent)}`),
    links: [...body.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? ''),
    images: [...body.querySelectorAll('img')].map((img) => img.getAttribute('src') ?? ''),
    alts: [...body.querySelectorAll('img')].map((img) => squeeze(img.alt)),
    cells: [...body.querySelectorAll('td,th')].map((cell) => squeeze(cell.textContent)),
    tags: new Set(all.map((element) => element.tagName.toLowerCase())),
    handlers: all.flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) => /^on/i.test(name) || (name !== 'alt' && /javascript:/i.test(value)),
        )
        .map(({ name }) => `${element.tagName} ${name}`),
    ),
  };
}

/** The style sheet is always the same, and slow to read. */
export function withoutStyle(html: string): string {
  return html.replace(/<style>[^<]*<\/style>/, '');
}

/** White space collapsed; composed, as pandoc writes it. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The text as any reader can show it: without controls and halves of characters, on one line. */
export function visible(text: string): string {
  return squeeze(
    text
      .replace(/\u0085/g, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/(?![\t\n\v\f\r])\p{Cc}/gu, ''),
  );
}
