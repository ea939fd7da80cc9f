import { rootOf } from './flat-tree';

/** Gives an element's text alternative: of a label or of a naming child. */
export type AlternativeOf = (element: Element) => string;

/** What HTML itself says about an element's name (HTML-AAM, SVG-AAM); null when it says nothing. */
export function nativeName(element: Element, alternativeOf: AlternativeOf): string | null {
  switch (element.localName) {
    case 'img':
    case 'area':
      return element.getAttribute('alt');
    case 'input':
      return inputName(element as HTMLInputElement, alternativeOf);
    case 'button':
    case 'meter':
    case 'output':
    case 'progress':
    case 'select':
    case 'textarea':
      return labelled(element, alternativeOf);
    case 'fieldset':
      return childName(element, 'legend', alternativeOf);
    case 'table':
      return childName(element, 'caption', alternativeOf);
    case 'figure':
      return childName(element, 'figcaption', alternativeOf);
    case 'optgroup':
    case 'option':
    case 'track':
      return element.getAttribute('label');
    default:
      if (isSvg(element)) return svgTitle(element);
      return element.localName.includes('-') ? labelled(element, alternativeOf) : null;
  }
}

/** Labels of a control, in its own tree. */
export function labelsOf(element: Element): Element[] {
  const { labels } = element as Partial<HTMLInputElement>;
  if (labels) return [...labels];
  if (!element.id || !element.localName.includes('-')) return [];
  return [...rootOf(element).querySelectorAll(`label[for="${CSS.escape(element.id)}"]`)];
}

function inputName(input: HTMLInputElement, alternativeOf: AlternativeOf): string | null {
  const label = labelled(input, alternativeOf);
  if (label !== null) return label;
  // A submit button that says nothing is drawn by browsers with these words, in English.
  switch (input.type) {
    case 'button':
      return input.value;
    case 'submit':
      return input.value || 'Submit';
    case 'reset':
      return input.value || 'Reset';
    case 'image':
      return input.alt || input.title || 'Submit';
    default:
      return null;
  }
}

function labelled(element: Element, alternativeOf: AlternativeOf): string | null {
  const parts = labelsOf(element)
    .map(alternativeOf)
    .filter((part) => part.trim() !== '');
  return parts.length > 0 ? parts.join(' ') : null;
}

function childName(element: Element, tag: string, alternativeOf: AlternativeOf): string | null {
  const child = [...element.children].find((each) => each.localName === tag);
  return child ? alternativeOf(child) : null;
}

function isSvg(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/2000/svg';
}

function svgTitle(element: Element): string | null {
  const title = [...element.children].find((each) => each.localName === 'title');
  return title
    ? title.textContent
    : element.getAttributeNS('http://www.w3.org/1999/xlink', 'title');
}
